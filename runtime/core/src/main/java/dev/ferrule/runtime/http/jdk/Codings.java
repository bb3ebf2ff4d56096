package dev.ferrule.runtime.http.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** The content codings that an answer may come in (RFC 9110, 8.4.1). */
final class Codings {

    /** What a request says that it takes. */
    static final String ACCEPTED = "gzip, deflate";

    private static final int ZLIB_METHOD = 8;

    /** As many as Apache's client undoes. */
    private static final int MOST = 5;

    private Codings() {}

    /**
     * The bytes without their codings, which are told in the order in which they were applied; as they are from the first
     * that is none of these.
     *
     * @param fields the values of the header, each of which may hold several
     * @throws IOException when they cannot be read, or are damaged, or were coded again and again
     */
    static InputStream undone(List<String> fields, InputStream body) throws IOException {
        List<String> codings = fields.stream()
                .flatMap(field -> Stream.of(field.split(",", -1)))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                .toList();
        if (codings.size() > MOST) {
            throw new IOException("The answer has more than " + MOST + " content codings.");
        }
        InputStream undone = body;
        for (int i = codings.size() - 1; i >= 0; i--) {
            switch (codings.get(i)) {
                case "gzip", "x-gzip" -> undone = new GZIPInputStream(undone);
                case "deflate" -> undone = inflated(undone);
                default -> {
                    return undone;
                }
            }
        }
        return undone;
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
