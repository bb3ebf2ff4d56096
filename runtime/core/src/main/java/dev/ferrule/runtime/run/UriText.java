package dev.ferrule.runtime.run;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/**
 * Percent-encoding (RFC 3986, 2.1): everything but unreserved characters is encoded, in UTF-8, wherever a value stands.
 * So no value can end its place, start another one or climb out of the path.
 */
final class UriText {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private UriText() {}

    /**
     * The text of one path segment.
     *
     * @throws IllegalArgumentException for {@code .} and {@code ..}, which cannot be encoded: servers decode before
     *     they resolve them
     */
    static String segment(String text) {
        if (text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException("A path segment must not be . or ..");
        }
        return encode(text);
    }

    /**
     * Several path segments, of which the text's slashes are the borders.
     *
     * @throws IllegalArgumentException when one of them is empty, {@code .} or {@code ..}
     */
    static String segments(String text) {
        StringJoiner segments = new StringJoiner("/");
        for (String segment : text.split("/", -1)) {
            if (segment.isEmpty()) {
                throw new IllegalArgumentException("A path segment must not be empty");
            }
            segments.add(segment(segment));
        }
        return segments.toString();
    }

    /** The text of a query's name or value. */
    static String query(String text) {
        return encode(text);
    }

    private static String encode(String text) {
        ByteBuffer bytes;
        try {
            bytes = StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The text holds half a surrogate pair, which UTF-8 cannot say.", e);
        }
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        while (bytes.hasRemaining()) {
            int b = bytes.get() & 0xff;
            if (unreserved(b)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX[b >> 4]).append(HEX[b & 15]);
            }
        }
        return encoded.toString();
    }

    private static boolean unreserved(int b) {
        return (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || b == '-'
                || b == '.'
                || b == '_'
                || b == '~';
    }
}
