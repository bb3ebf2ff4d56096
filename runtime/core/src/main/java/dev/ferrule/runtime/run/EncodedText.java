package dev.ferrule.runtime.run;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a text that may be another text in Base64, in hexadecimal digits or as a list of the numbers of its bytes.
 *
 * @param from where it begins
 * @param to behind its end
 * @param decoded what it would be
 */
record EncodedText(int from, int to, String decoded) {

    /** Shorter runs of letters and digits are words. */
    private static final int SHORTEST_RUN = 16;

    /** So many numbers in a row are no list of anything else. */
    private static final int FEWEST_NUMBERS = 6;

    /** Between two numbers stands no more than a comma, a line break and a blank. */
    private static final int LONGEST_GAP = 4;

    private static final int BASE64_BLOCK = 4;
    private static final int SIGNED_BYTES = -128;
    private static final int BYTES = 255;

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z])(?:0x)?([0-9A-Fa-f]{1,3})(?![0-9A-Za-z])");
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{" + SHORTEST_RUN + ",}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+");

    /** What stands in place of bytes that are no text, and in no secret. */
    private static final String NO_TEXT = "\u0001";

    /** All of them in a text; where it is not known at which sign one begins, each that may be. */
    static List<EncodedText> in(String text) {
        List<EncodedText> found = new ArrayList<>();
        base64(text, found);
        hex(text, found);
        numbers(text, found);
        return found;
    }

    private static void base64(String text, List<EncodedText> found) {
        int at = 0;
        while (at < text.length()) {
            int from = at;
            StringBuilder run = new StringBuilder();
            int to = at;
            while (at < text.length()) {
                char sign = text.charAt(at);
                if (isBase64(sign)) {
                    run.append(sign == '-' ? '+' : sign == '_' ? '/' : sign);
                    to = ++at;
                } else if (text.startsWith("\\/", at)) {
                    at++;
                } else if (run.length() > 0 && isFold(text, at)) {
                    at++;
                } else {
                    break;
                }
            }
            if (run.length() >= SHORTEST_RUN) {
                for (int skipped = 0; skipped < BASE64_BLOCK; skipped++) {
                    String rest = run.substring(skipped);
                    String whole = rest.substring(0, rest.length() - (rest.length() % BASE64_BLOCK == 1 ? 1 : 0));
                    found.add(new EncodedText(from, to, text(Base64.getDecoder().decode(whole))));
                }
            }
            at = Math.max(at, from + 1);
        }
    }

    /** A line break, or a blank behind one. */
    private static boolean isFold(String text, int at) {
        char sign = text.charAt(at);
        return sign == '\r'
                || sign == '\n'
                || ((sign == ' ' || sign == '\t') && at > 0 && "\r\n".indexOf(text.charAt(at - 1)) >= 0);
    }

    private static boolean isBase64(char sign) {
        return (sign >= 'a' && sign <= 'z')
                || (sign >= 'A' && sign <= 'Z')
                || (sign >= '0' && sign <= '9')
                || "+/-_".indexOf(sign) >= 0;
    }

    private static void hex(String text, List<EncodedText> found) {
        Matcher runs = HEX.matcher(text);
        while (runs.find()) {
            for (int skipped = 0; skipped < 2; skipped++) {
                String digits = runs.group().substring(skipped);
                String whole = digits.substring(0, digits.length() - digits.length() % 2);
                found.add(new EncodedText(
                        runs.start(), runs.end(), text(HexFormat.of().parseHex(whole))));
            }
        }
    }

    private static void numbers(String text, List<EncodedText> found) {
        List<MatchResult> list = new ArrayList<>();
        Matcher numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            if (!list.isEmpty() && !isGap(text, list.get(list.size() - 1).end(), numbers.start())) {
                add(text, list, found);
                list.clear();
            }
            list.add(numbers.toMatchResult());
        }
        add(text, list, found);
    }

    private static boolean isGap(String text, int from, int to) {
        return to > from
                && to - from <= LONGEST_GAP
                && text.substring(from, to).chars().allMatch(sign -> " ,:-\r\n\t".indexOf(sign) >= 0);
    }

    private static void add(String text, List<MatchResult> list, List<EncodedText> found) {
        if (list.size() < FEWEST_NUMBERS) {
            return;
        }
        int from = list.get(0).start();
        int to = list.get(list.size() - 1).end();
        ByteArrayOutputStream hex = new ByteArrayOutputStream();
        ByteArrayOutputStream decimal = new ByteArrayOutputStream();
        for (MatchResult number : list) {
            String digits = number.group(1);
            hex.write(Integer.parseInt(digits, 16));
            boolean negative = number.start() > 0 && text.charAt(number.start() - 1) == '-';
            int value = DECIMAL.matcher(digits).matches() ? Integer.parseInt(digits) : BYTES + 1;
            int signed = negative ? -value : value;
            decimal.write(signed >= SIGNED_BYTES && signed <= BYTES ? signed : NO_TEXT.charAt(0));
        }
        found.add(new EncodedText(from, to, text(hex.toByteArray())));
        found.add(new EncodedText(from, to, text(decimal.toByteArray())));
    }

    /** The bytes as UTF-8, and as UTF-16 where each second one is empty. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .replaceWith(NO_TEXT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replace("\0", "");
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("no text of " + bytes.length + " bytes", e);
        }
    }
}
