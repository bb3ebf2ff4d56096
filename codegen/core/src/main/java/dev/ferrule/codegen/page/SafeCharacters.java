package dev.ferrule.codegen.page;

/**
 * Texts without the characters that are no text: control characters, halves of surrogate pairs, and the marks that turn
 * the direction of the text that follows.
 */
final class SafeCharacters {

    private static final int REPLACEMENT = 0xFFFD;

    private SafeCharacters() {}

    /** The text on one line: each kind of white space is a space. */
    static String line(String text) {
        return lines(text).replace('\n', ' ').replace('\t', ' ');
    }

    /** The text with its tabs and its line breaks, each of which is a line feed. */
    static String lines(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(character -> append(safe, character));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int character) {
        if (character == '\n' || character == '\t') {
            safe.append((char) character);
        } else if (endsLine(character)) {
            safe.append('\n');
        } else if (isNoText(character)) {
            safe.appendCodePoint(REPLACEMENT);
        } else if (!turnsDirection(character)) {
            safe.appendCodePoint(character);
        }
    }

    private static boolean endsLine(int character) {
        return (character >= 0x0A && character <= 0x0D)
                || character == 0x85
                || character == 0x2028
                || character == 0x2029;
    }

    private static boolean isNoText(int character) {
        return Character.isISOControl(character)
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
                || (character & 0xFFFE) == 0xFFFE;
    }

    private static boolean turnsDirection(int character) {
        return (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069)
                || character == 0xFEFF;
    }
}
