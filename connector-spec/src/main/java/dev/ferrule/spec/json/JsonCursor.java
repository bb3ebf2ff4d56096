package dev.ferrule.spec.json;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.diagnostic.Span;
import java.util.regex.Pattern;

/** Goes through a JSON text sign by sign and knows where it is. Line ends are {@code \n}, {@code \r\n} or {@code \r}. */
final class JsonCursor {

    /** What is peeked behind the last sign; no text of a spec holds it. */
    static final int END = -1;

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";
    private static final int HEX_DIGITS = 4;

    private final SourceText source;
    private final int[] signs;
    private int at;
    private int line = 1;
    private int column = 1;

    JsonCursor(SourceText source) {
        this.source = source;
        this.signs = source.text().codePoints().toArray();
    }

    /** A place in the text. */
    record Mark(int line, int column) {}

    static boolean isNumber(String word) {
        return NUMBER.matcher(word).matches();
    }

    boolean atEnd() {
        return at >= signs.length;
    }

    int peek() {
        return atEnd() ? END : signs[at];
    }

    int next() {
        int sign = signs[at++];
        boolean windows = sign == '\r' && peek() == '\n';
        if (sign == '\n' || (sign == '\r' && !windows)) {
            line++;
            column = 1;
        } else {
            column++;
        }
        return sign;
    }

    void skipSpace() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
            next();
        }
    }

    void expect(char sign) throws JsonSyntaxException {
        if (peek() != sign) {
            throw unexpected("`" + sign + "`");
        }
        next();
    }

    /** Letters, digits and the signs of numbers. */
    String word() {
        StringBuilder word = new StringBuilder();
        while (Character.isLetterOrDigit(peek()) || (peek() != END && "+-._'".indexOf(peek()) >= 0)) {
            word.appendCodePoint(next());
        }
        return word.toString();
    }

    /** A text in double quotes, which the cursor stands before. */
    String text() throws JsonSyntaxException {
        next();
        StringBuilder text = new StringBuilder();
        while (peek() != '"') {
            if (peek() < ' ') {
                throw problem(
                        atEnd() ? "a text does not end" : "a text goes on in another line or holds a control sign");
            }
            int sign = next();
            text.appendCodePoint(sign == '\\' ? escaped() : sign);
        }
        next();
        return text.toString();
    }

    private int escaped() throws JsonSyntaxException {
        int known = atEnd() ? -1 : ESCAPES.indexOf(peek());
        if (known >= 0) {
            next();
            return ESCAPED.charAt(known);
        }
        if (peek() != 'u') {
            throw problem("JSON has no such escape");
        }
        next();
        int sign = 0;
        for (int i = 0; i < HEX_DIGITS; i++) {
            int digit = Character.digit(Math.max(0, peek()), 16);
            if (digit < 0 || peek() > 'f') {
                throw problem("`\\u` is followed by four hexadecimal digits");
            }
            next();
            sign = sign * 16 + digit;
        }
        return sign;
    }

    Mark mark() {
        return new Mark(line, column);
    }

    Span since(Mark start) {
        return new Span(source.file(), start.line(), start.column(), line, column);
    }

    JsonSyntaxException problem(String problem) {
        return new JsonSyntaxException(Span.at(source.file(), line, column), problem);
    }

    JsonSyntaxException unexpected(String expected) {
        String found = atEnd() ? "the end of the file" : Quote.code(Character.toString(peek()));
        return problem(found + " stands where " + expected + " is expected");
    }
}
