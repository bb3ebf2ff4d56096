package dev.ferrule.crowd.sandbox.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a query.
 *
 * @param isQuoted whether it was in quotes, and so is neither a sign nor a joining word
 */
record Word(String text, boolean isQuoted) {

    private static final String SIGNS = "()=<>";

    /** A parenthesis or a comparison. */
    boolean isSign() {
        return !isQuoted && text.length() == 1 && SIGNS.contains(text);
    }

    boolean says(String word) {
        return !isQuoted && text.equalsIgnoreCase(word);
    }

    static List<Word> all(String query) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < query.length()) {
            char sign = query.charAt(at);
            if (Character.isWhitespace(sign)) {
                at++;
            } else if (SIGNS.indexOf(sign) >= 0) {
                words.add(new Word(String.valueOf(sign), false));
                at++;
            } else if (sign == '"' || sign == '\'') {
                at = quoted(query, at, words);
            } else {
                int start = at;
                while (at < query.length() && isPlain(query.charAt(at))) {
                    at++;
                }
                words.add(new Word(query.substring(start, at), false));
            }
        }
        return words;
    }

    /** Adds the word that begins with a quote, and returns where it ends. A backslash takes the next sign as it is. */
    private static int quoted(String query, int start, List<Word> words) {
        char quote = query.charAt(start);
        StringBuilder text = new StringBuilder();
        for (int at = start + 1; at < query.length(); at++) {
            char sign = query.charAt(at);
            if (sign == quote) {
                words.add(new Word(text.toString(), true));
                return at + 1;
            }
            if (sign == '\\' && at + 1 < query.length()) {
                at++;
                sign = query.charAt(at);
            }
            text.append(sign);
        }
        throw new MalformedSearch("A closing quote is missing");
    }

    private static boolean isPlain(char sign) {
        return !Character.isWhitespace(sign) && SIGNS.indexOf(sign) < 0;
    }
}
