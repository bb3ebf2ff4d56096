package dev.ferrule.codegen.openapi.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the words in a name of a document, whatever its style: {@code getHTTPUser}, {@code repos/list-for_org}. */
final class WordSplitter {

    /** Signs that alone tell one name from another. */
    private static final Map<Integer, String> SIGNS = Map.of((int) '+', "plus", (int) '-', "minus", (int) '*', "all");

    /** Letters that are no ASCII letter with a mark (Unicode has no decomposition of them). */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('Æ', "Ae"),
            Map.entry('œ', "oe"),
            Map.entry('Œ', "Oe"),
            Map.entry('ø', "o"),
            Map.entry('Ø', "O"),
            Map.entry('ł', "l"),
            Map.entry('Ł', "L"),
            Map.entry('đ', "d"),
            Map.entry('Đ', "D"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ı', "i"));

    private WordSplitter() {}

    /** The words, in lower case and ASCII letters and digits; none when the name has no letter or digit. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String text = signed(Normalizer.normalize(spelled(name), Normalizer.Form.NFKD));
        int[] points = text.codePoints().limit(1_000).toArray();
        for (int i = 0; i < points.length; i++) {
            int sign = points[i];
            if (Character.getType(sign) == Character.NON_SPACING_MARK) {
                continue;
            }
            boolean ascii = sign < 128 && Character.isLetterOrDigit(sign);
            if (!ascii && !Character.isLetterOrDigit(sign)) {
                end(word, words);
                continue;
            }
            if (!ascii) {
                end(word, words);
                words.add("u" + Integer.toHexString(sign));
                continue;
            }
            if (starts(points, i, word)) {
                end(word, words);
            }
            word.appendCodePoint(sign);
        }
        end(word, words);
        return words;
    }

    /** Where a capital begins a word: behind a small letter or digit, and where it ends a row of capitals. */
    private static boolean starts(int[] points, int at, StringBuilder word) {
        if (word.isEmpty() || !isCapital(points[at])) {
            return false;
        }
        int before = word.charAt(word.length() - 1);
        boolean small = at + 1 < points.length && points[at + 1] >= 'a' && points[at + 1] <= 'z';
        boolean plural = small
                && points[at + 1] == 's'
                && (at + 2 >= points.length || !(points[at + 2] >= 'a' && points[at + 2] <= 'z'));
        return !isCapital(before) || (small && !plural);
    }

    private static boolean isCapital(int sign) {
        return sign >= 'A' && sign <= 'Z';
    }

    private static String signed(String name) {
        int first = name.isEmpty() ? 0 : name.codePointAt(0);
        boolean digits = name.length() > 1 && name.substring(1).chars().allMatch(Character::isDigit);
        return digits && SIGNS.containsKey(first) ? SIGNS.get(first) + " " + name.substring(1) : name;
    }

    private static String spelled(String written) {
        // One word, however it is written.
        String name = written.replace("OAuth", "Oauth").replace("oAuth", "oauth");
        StringBuilder spelled = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            spelled.append(
                    letter < 128 ? String.valueOf(letter) : LETTERS.getOrDefault(letter, String.valueOf(letter)));
        }
        return spelled.toString();
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }
}
