package dev.ferrule.runtime.run;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Finds one text in another however each of its signs is written there: as it is, percent-encoded once or several times
 * (RFC 3986, 2.1), escaped for JSON (RFC 8259, 7) or XML, or folded over lines. Ways may be mixed, as what is between a
 * secret and a message often escapes some signs and not others.
 */
final class SecretMatcher {

    /** What stands behind a text that was cut off, as excerpts of answers are. */
    static final String CUT = "...";

    /** So many signs of a text that goes on behind a cut are recognised as its beginning. */
    private static final int BEGINNING = 3;

    private static final Map<Integer, String> SHORT_ESCAPES =
            Map.of((int) '"', "\"", (int) '/', "/", (int) '\'', "'", (int) '\b', "b", (int) '\f', "f");

    private static final Map<Integer, String> NAMES =
            Map.of((int) '<', "lt;", (int) '>', "gt;", (int) '"', "quot;", (int) '\'', "apos;", (int) '&', "amp;");

    private final int[] signs;
    private final boolean whole;

    /**
     * Finds this text, in which all blanks count as one.
     *
     * @param whole whether it must stand alone and not in the middle of a word
     */
    SecretMatcher(String text, boolean whole) {
        this.signs = text.replaceAll("\\s+", " ").codePoints().toArray();
        this.whole = whole;
    }

    /** Where the text ends that begins there; -1 when it does not begin there. */
    int end(String text, int start) {
        if (!mayBegin(text.charAt(start)) || (whole && isInWord(text, start, signs[0], true))) {
            return -1;
        }
        TreeSet<Integer> at = new TreeSet<>();
        at.add(start);
        for (int i = 0; i < signs.length; i++) {
            TreeSet<Integer> next = new TreeSet<>();
            for (int position : at) {
                step(text, position, signs[i], next);
                int folded = i == 0 ? position : unfolded(text, position);
                if (folded > position) {
                    step(text, folded, signs[i], next);
                }
            }
            if (next.isEmpty()) {
                int last = at.last();
                return i >= BEGINNING && !whole && text.startsWith(CUT, last) ? last : -1;
            }
            at = next;
        }
        int end = at.last();
        return whole && isInWord(text, end, signs[signs.length - 1], false) ? -1 : end;
    }

    private boolean mayBegin(char first) {
        return first == Character.toChars(signs[0])[0]
                || first == '%'
                || first == '\\'
                || first == '&'
                || first == '+'
                || Character.isWhitespace(first);
    }

    private static boolean isInWord(String text, int edge, int sign, boolean before) {
        int neighbour = before ? edge - 1 : edge;
        return Character.isLetterOrDigit(sign)
                && neighbour >= 0
                && neighbour < text.length()
                && Character.isLetterOrDigit(text.charAt(neighbour));
    }

    /** Behind a line break and the blanks that follow it. */
    private static int unfolded(String text, int position) {
        int end = position;
        while (end < text.length() && (text.charAt(end) == '\r' || text.charAt(end) == '\n')) {
            end++;
        }
        while (end > position && end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return end;
    }

    /** Adds each place behind one sign. */
    private static void step(String text, int position, int sign, NavigableSet<Integer> found) {
        if (sign == ' ') {
            blanks(text, position, found);
        } else {
            one(text, position, sign, found);
        }
    }

    /** One blank or more of any kind, since somebody on the way may have made one of several; forms write them as pluses. */
    private static void blanks(String text, int position, NavigableSet<Integer> found) {
        TreeSet<Integer> open = new TreeSet<>();
        open.add(position);
        while (!open.isEmpty()) {
            int from = open.pollFirst();
            TreeSet<Integer> behind = new TreeSet<>();
            if (from < text.length() && Character.isWhitespace(text.charAt(from))) {
                behind.add(from + 1);
            }
            for (int blank : new int[] {' ', '\t', '\n', '\r', '+'}) {
                one(text, from, blank, behind);
            }
            for (int end : behind) {
                if (found.add(end)) {
                    open.add(end);
                }
            }
        }
    }

    private static void one(String text, int position, int sign, NavigableSet<Integer> found) {
        if (position >= text.length()) {
            return;
        }
        if (text.codePointAt(position) == sign) {
            found.add(position + Character.charCount(sign));
        }
        switch (text.charAt(position)) {
            case '%' -> percent(text, position, sign, found);
            case '\\' -> backslash(text, position, sign, found);
            case '&' -> entity(text, position, sign, found);
            default -> {
                // As it is, or not at all.
            }
        }
    }

    private static void percent(String text, int position, int sign, NavigableSet<Integer> found) {
        byte[] bytes = Character.toString(sign).getBytes(StandardCharsets.UTF_8);
        TreeSet<Integer> at = new TreeSet<>();
        at.add(position);
        for (byte each : bytes) {
            TreeSet<Integer> next = new TreeSet<>();
            at.forEach(from -> octet(text, from, each, next));
            at = next;
        }
        found.addAll(at);
    }

    /** One octet, encoded once or over and over again. */
    private static void octet(String text, int position, byte octet, NavigableSet<Integer> found) {
        if (position >= text.length() || text.charAt(position) != '%') {
            return;
        }
        String hex = String.format(Locale.ROOT, "%02x", octet);
        int from = position + 1;
        do {
            if (text.regionMatches(true, from, hex, 0, 2)) {
                found.add(from + 2);
            }
            from += 2;
        } while (text.startsWith("25", from - 2));
    }

    /** Backslashes are doubled by each escaping around the first. */
    private static void backslash(String text, int position, int sign, NavigableSet<Integer> found) {
        int end = position;
        while (end < text.length() && text.charAt(end) == '\\') {
            end++;
            if (sign == '\\') {
                found.add(end);
            }
        }
        String escape = switch (sign) {
            case '\n' -> "n";
            case '\r' -> "r";
            case '\t' -> "t";
            default -> SHORT_ESCAPES.get(sign);
        };
        if (escape != null && text.startsWith(escape, end)) {
            found.add(end + 1);
        }
        StringBuilder units = new StringBuilder();
        for (char unit : Character.toChars(sign)) {
            units.append(units.isEmpty() ? "" : "\\").append(String.format(Locale.ROOT, "u%04x", (int) unit));
        }
        if (text.regionMatches(true, end, units.toString(), 0, units.length())) {
            found.add(end + units.length());
        }
    }

    private static void entity(String text, int position, int sign, NavigableSet<Integer> found) {
        int from = position + 1;
        while (text.startsWith("amp;", from)) {
            from += "amp;".length();
            if (sign == '&') {
                found.add(from);
            }
        }
        String decimal = "#" + sign + ";";
        String hex = "#x" + Integer.toHexString(sign) + ";";
        String name = NAMES.getOrDefault(sign, decimal);
        for (String form : new String[] {name, decimal, hex}) {
            if (text.regionMatches(true, from, form, 0, form.length())) {
                found.add(from + form.length());
            }
        }
    }
}
