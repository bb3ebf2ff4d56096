package dev.ferrule.testkit.connector;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads bodies of several parts (RFC 2046, 5.1). */
final class Multipart {

    private Multipart() {}

    /**
     * A part.
     *
     * @param number its number, from 0
     * @param headers its headers by lower-case name
     * @param latin what follows them, each byte as a sign of ISO 8859-1
     */
    record Part(int number, Map<String, String> headers, String latin) {
        byte[] content() {
            return latin.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /** The parts of a body of this type. */
    static List<Part> parts(String type, byte[] body) {
        String boundary = type.replaceAll(".*boundary=\"?([^\";]*).*", "$1");
        // ISO 8859-1 keeps every byte.
        String[] pieces =
                ("\r\n" + new String(body, StandardCharsets.ISO_8859_1)).split("\r\n--" + Pattern.quote(boundary), -1);
        List<Part> parts = new ArrayList<>();
        for (int piece = 1; piece < pieces.length && !pieces[piece].startsWith("--"); piece++) {
            int end = pieces[piece].indexOf("\r\n\r\n");
            String head = end < 0 ? "" : pieces[piece].substring(0, end);
            String content = end < 0 ? pieces[piece] : pieces[piece].substring(end + 4);
            parts.add(new Part(piece - 1, headers(head), content));
        }
        return parts;
    }

    private static Map<String, String> headers(String head) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : head.split("\r\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String value = new String(
                        line.substring(colon + 1).strip().getBytes(StandardCharsets.ISO_8859_1),
                        StandardCharsets.UTF_8);
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        // What a name may not hold is escaped so (WHATWG HTML, multipart/form-data).
                        value.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n"));
            }
        }
        return headers;
    }
}
