package dev.ferrule.spec.diagnostic;

import java.util.Collection;
import java.util.List;

/** Puts texts of a spec into messages: short, on one line, and without signs that a terminal would obey. */
public final class Quote {

    private static final int LONGEST = 60;

    private Quote() {}

    /** The text between back quotes, shortened. */
    public static String code(String text) {
        String plain = harmless(text);
        if (plain.codePointCount(0, plain.length()) > LONGEST) {
            plain = plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + "…";
        }
        return "`" + plain + "`";
    }

    /** The texts between back quotes, as "a, b or c". */
    public static String anyOf(Collection<String> texts) {
        return join(texts, " or ");
    }

    /** The texts between back quotes, as "a, b and c". */
    public static String allOf(Collection<String> texts) {
        return join(texts, " and ");
    }

    /** The text with each control sign, line break and direction sign replaced. */
    public static String harmless(String text) {
        StringBuilder harmless = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> harmless.appendCodePoint(isHarmless(sign) ? sign : 0xFFFD));
        return harmless.toString();
    }

    private static boolean isHarmless(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String join(Collection<String> texts, String last) {
        List<String> quoted = texts.stream().map(Quote::code).toList();
        if (quoted.size() < 2) {
            return String.join("", quoted);
        }
        return String.join(", ", quoted.subList(0, quoted.size() - 1)) + last + quoted.get(quoted.size() - 1);
    }
}
