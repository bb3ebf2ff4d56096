package dev.ferrule.runtime.run;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/**
 * Percent-encoding (RFC 3986, 2.1): everything but unreserved characters is encoded, in UTF-8, wherever a value stands.
 * So no value can end its place, start another one or climb out of the path.
 */
final class UriText {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private static final String KEPT = ":/?@!$'()*,=";

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

    /**
     * The text of a query's value, in which the reserved characters stay that can mean nothing there (RFC 3986, 3.4). The others
     * would end the value or the query, or be read as blanks, or are none of a query; some servers end a value at a semicolon.
     */
    static String reserved(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte each : Utf8.bytes(text)) {
            int b = each & 0xff;
            if (unreserved(b) || KEPT.indexOf(b) >= 0) {
                encoded.append((char) b);
            } else {
                addEscape(b, encoded);
            }
        }
        return encoded.toString();
    }

    /** A text that is a part of an address already, of which what is not ASCII is encoded. */
    static String ascii(String text) {
        int odd = 0;
        while (odd < text.length() && text.charAt(odd) < 0x80) {
            odd++;
        }
        if (odd == text.length()) {
            return text;
        }
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte each : Utf8.bytes(text)) {
            if (each >= 0) {
                encoded.append((char) each);
            } else {
                addEscape(each & 0xff, encoded);
            }
        }
        return encoded.toString();
    }

    private static void addEscape(int b, StringBuilder encoded) {
        encoded.append('%').append(HEX[b >> 4]).append(HEX[b & 15]);
    }

    /** The text that was percent-encoded; a text that is no such encoding of UTF-8 is itself. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); ) {
            int end = text.indexOf('%', i);
            if (end == i) {
                if (i + 3 > text.length() || !isHex(text.charAt(i + 1)) || !isHex(text.charAt(i + 2))) {
                    return text;
                }
                bytes.write(Integer.parseInt(text, i + 1, i + 3, 16));
                i += 3;
            } else {
                int until = end < 0 ? text.length() : end;
                bytes.writeBytes(text.substring(i, until).getBytes(StandardCharsets.UTF_8));
                i = until;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private static String encode(String text) {
        if (isUnreserved(text)) {
            return text;
        }
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte each : Utf8.bytes(text)) {
            int b = each & 0xff;
            if (unreserved(b)) {
                encoded.append((char) b);
            } else {
                addEscape(b, encoded);
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!unreserved(text.charAt(i))) {
                return false;
            }
        }
        return true;
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
