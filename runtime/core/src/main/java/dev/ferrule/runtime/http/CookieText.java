package dev.ferrule.runtime.http;

/** What a cookie can carry (RFC 6265, 4.1.1: cookie-octet). There is no escape that all servers understand. */
public final class CookieText {

    private CookieText() {}

    /** Whether a cookie can carry the text as its value. */
    public static boolean allows(String text) {
        return text.chars().allMatch(CookieText::isOctet);
    }

    private static boolean isOctet(int c) {
        return c > ' ' && c < 0x7f && "\",;\\".indexOf(c) < 0;
    }
}
