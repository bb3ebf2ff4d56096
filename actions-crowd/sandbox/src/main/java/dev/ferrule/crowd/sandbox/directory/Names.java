package dev.ferrule.crowd.sandbox.directory;

import org.jspecify.annotations.Nullable;

/**
 * Crowd never stores a user without a display name and a last name: what is left out of the three names it makes from
 * the others. Only the first name may be empty.
 */
record Names(String first, String last, String display) {

    static Names complete(@Nullable String first, @Nullable String last, @Nullable String display, String userName) {
        String givenFirst = given(first);
        String givenLast = given(last);
        String givenDisplay = given(display);
        String shown = givenDisplay.isEmpty() ? joined(givenFirst, givenLast, userName) : givenDisplay;

        // The first word and the rest; a single word is all last name.
        String words = shown.strip();
        int space = words.indexOf(' ');
        String firstWord = space < 0 ? "" : words.substring(0, space);
        String rest = space < 0 ? words : words.substring(space).strip();

        // A last name alone has become the display name too; to split that again would invent a first name.
        boolean lastAlone = givenDisplay.isEmpty() && !givenLast.isEmpty();
        String madeFirst = lastAlone ? "" : firstWord;
        return new Names(givenFirst.isEmpty() ? madeFirst : givenFirst, givenLast.isEmpty() ? rest : givenLast, shown);
    }

    private static String joined(String first, String last, String userName) {
        String both = (first.strip() + " " + last.strip()).strip();
        return both.isEmpty() ? userName : both;
    }

    /** A blank name is none. */
    private static String given(@Nullable String name) {
        return name == null || name.isBlank() ? "" : name;
    }
}
