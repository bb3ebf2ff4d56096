package dev.ferrule.runtime.run;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Finds one text in another however each of its signs is {@linkplain WrittenSign written} there, or folded over lines. Ways
 * may be mixed, as what is between a secret and a message often escapes some signs and not others. Where the text was cut, its
 * beginning is found.
 */
final class SecretMatcher {

    /** What stands behind an excerpt of a text. */
    static final String CUT = "...";

    /** What others put there, or in place of an end that they hide. */
    private static final List<String> CUTS = List.of(CUT, "\u2026", "***");

    /** So many signs of a text that goes on behind a cut are recognised as its beginning. */
    private static final int BEGINNING = 3;

    /** So many of one that ends with the text in which it stands. */
    private static final int BEGINNING_AT_END = 6;

    /** So many of one that goes on otherwise, if they are two thirds of it. */
    static final int MOST_OF_IT = 8;

    /** The blanks that a form or a header may have in place of another one. */
    private static final List<WrittenSign> BLANKS =
            " \t\n\r+".chars().mapToObj(blank -> new WrittenSign(blank, false)).toList();

    private final WrittenSign[] signs;
    private final int[] numbers;
    private final boolean whole;

    /**
     * Finds this text, in which all blanks count as one.
     *
     * @param whole whether it must stand alone and not in the middle of a word
     * @param anyCase whether letters count in upper and lower case
     */
    SecretMatcher(String text, boolean whole, boolean anyCase) {
        this.numbers = text.replaceAll("\\s+", " ").codePoints().toArray();
        this.signs = Arrays.stream(numbers)
                .mapToObj(sign -> new WrittenSign(sign, anyCase))
                .toArray(WrittenSign[]::new);
        this.whole = whole;
    }

    /** Whether the text must stand alone. */
    boolean isWhole() {
        return whole;
    }

    /** Where the text ends that begins there; -1 when it does not begin there. */
    int end(String text, int start) {
        if (!mayBegin(text.charAt(start)) || (whole && isInWord(text, start, numbers[0], true))) {
            return -1;
        }
        TreeSet<Integer> at = new TreeSet<>();
        at.add(start);
        for (int i = 0; i < signs.length; i++) {
            TreeSet<Integer> next = new TreeSet<>();
            for (int position : at) {
                step(text, position, i, next);
                int folded = i == 0 ? position : unfolded(text, position);
                if (folded > position) {
                    step(text, folded, i, next);
                }
            }
            if (next.isEmpty()) {
                int last = at.last();
                return !whole && isMostOfIt(text, last, i) ? last : -1;
            }
            at = next;
        }
        int end = at.last();
        return whole && isInWord(text, end, numbers[numbers.length - 1], false) ? -1 : end;
    }

    /** Whether so many signs tell enough of a text that does not go on there. */
    private boolean isMostOfIt(String text, int end, int found) {
        return (found >= BEGINNING && CUTS.stream().anyMatch(cut -> text.startsWith(cut, end)))
                || (found >= BEGINNING_AT_END && end == text.length())
                || (found >= MOST_OF_IT && found * 3 >= signs.length * 2);
    }

    private boolean mayBegin(char first) {
        return signs[0].mayBegin(first) || first == '+' || Character.isWhitespace(first);
    }

    private static boolean isInWord(String text, int edge, int sign, boolean before) {
        int neighbour = before ? edge - 1 : edge;
        return Character.isLetterOrDigit(sign)
                && neighbour >= 0
                && neighbour < text.length()
                && Character.isLetterOrDigit(text.charAt(neighbour));
    }

    /** Behind a line break, however it is written, and the blanks that follow it; mail writes an equals sign before it. */
    private static int unfolded(String text, int position) {
        int end = position;
        int broken = -1;
        while (end < text.length()) {
            char sign = text.charAt(end);
            if (sign == '\r' || sign == '\n') {
                end++;
                broken = end;
            } else if (text.startsWith("\\r", end) || text.startsWith("\\n", end)) {
                end += 2;
                broken = end;
            } else if (sign == '=' && broken < 0) {
                end++;
            } else if ((sign == ' ' || sign == '\t') && broken >= 0) {
                end++;
                broken = end;
            } else {
                break;
            }
        }
        return Math.max(broken, position);
    }

    /** Adds each place behind one sign. */
    private void step(String text, int position, int index, NavigableSet<Integer> found) {
        if (numbers[index] == ' ') {
            blanks(text, position, found);
        } else {
            signs[index].find(text, position, found);
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
            BLANKS.forEach(blank -> blank.find(text, from, behind));
            for (int end : behind) {
                if (found.add(end)) {
                    open.add(end);
                }
            }
        }
    }
}
