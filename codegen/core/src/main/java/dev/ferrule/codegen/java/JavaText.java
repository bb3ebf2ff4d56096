package dev.ferrule.codegen.java;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts as Java string literals, written in ASCII alone. Every other character is a unicode escape or an octal one, so
 * that nothing in a text can end the literal or the line, whatever javac decodes first.
 */
final class JavaText {

    /** A constant holds at most 65,535 bytes of modified UTF-8 (JVMS 4.4.7); a character takes up to three. */
    private static final int LONGEST = 20_000;

    private JavaText() {}

    /** An expression that is this text. */
    static CodeBlock literal(String text) {
        if (text.length() <= LONGEST) {
            return CodeBlock.of("$L", quoted(text));
        }
        // The compiler would fold a sum of constants into one again.
        List<CodeBlock> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); from += LONGEST) {
            pieces.add(CodeBlock.of("$L", quoted(text.substring(from, Math.min(text.length(), from + LONGEST)))));
        }
        return CodeBlock.of("$T.join(\"\", $L)", String.class, CodeBlock.join(pieces, ", "));
    }

    /**
     * A constant expression that is this text, for annotations.
     *
     * @throws IllegalArgumentException when the text is too long for a constant; the language bounds such texts
     */
    static CodeBlock constant(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A text of " + text.length() + " characters is too long for a constant.");
        }
        return CodeBlock.of("$L", quoted(text));
    }

    /** The text between quotes, of at most {@value #LONGEST} characters. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ') {
                        // Octal, as a unicode escape of a line break would be one for the compiler.
                        quoted.append(String.format(java.util.Locale.ROOT, "\\%03o", (int) c));
                    } else if (c < 0x7f) {
                        quoted.append(c);
                    } else {
                        quoted.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
