package dev.ferrule.runtime.http;

/** A set of characters of ASCII, for what is asked of every character of every request. */
final class Ascii {

    private final boolean[] members = new boolean[128];

    private Ascii(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            members[characters.charAt(i)] = true;
        }
    }

    /** Letters, digits and these. */
    static Ascii alphanumericAnd(String others) {
        return new Ascii("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" + others);
    }

    boolean contains(char c) {
        return c < members.length && members[c];
    }
}
