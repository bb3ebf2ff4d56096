package dev.ferrule.runtime.http.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** The content codings that an answer may come in (RFC 9110, 8.4.1). */
final class Codings {

    /** What a request says that it takes. */
    static final String ACCEPTED = "gzip, deflate";

    private static final int ZLIB_METHOD = 8;

    private Codings() {}

    /**
     * The bytes without their coding; as they are when it is none of these.
     *
     * @throws IOException when they cannot be read, or are damaged
     */
    static InputStream undone(String coding, InputStream body) throws IOException {
        return switch (coding.strip().toLowerCase(java.util.Locale.ROOT)) {
            case "gzip", "x-gzip" -> new GZIPInputStream(body);
            case "deflate" -> inflated(body);
            default -> body;
        };
    }

    /** Deflate means zlib (RFC 1950), but some servers send what is inside of it (RFC 1951): the first byte tells. */
    private static InputStream inflated(InputStream body) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(body, 1);
        int first = bytes.read();
        if (first < 0) {
            return body;
        }
        bytes.unread(first);
        boolean zlib = (first & 0x0F) == ZLIB_METHOD;
        return new InflaterInputStream(bytes, new Inflater(!zlib));
    }
}
