package dev.ferrule.testkit.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Reads percent-encoded UTF-8. A percent sign that begins no escape is taken as it stands. */
final class PercentEncoding {

    private PercentEncoding() {}

    static String decodePath(String raw) {
        return decode(raw, false);
    }

    static String decodeQuery(String raw) {
        return decode(raw, true);
    }

    private static String decode(String raw, boolean plusIsSpace) {
        byte[] source = raw.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(source.length);
        for (int i = 0; i < source.length; i++) {
            if (source[i] == '%' && i + 2 < source.length && hex(source[i + 1]) >= 0 && hex(source[i + 2]) >= 0) {
                decoded.write(hex(source[i + 1]) << 4 | hex(source[i + 2]));
                i += 2;
            } else {
                decoded.write(plusIsSpace && source[i] == '+' ? ' ' : source[i]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static int hex(byte digit) {
        return Character.digit(digit, 16);
    }
}
