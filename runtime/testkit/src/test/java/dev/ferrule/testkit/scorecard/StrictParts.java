package dev.ferrule.testkit.scorecard;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a body of several parts by the letter of RFC 2046, 5.1.1, and takes nothing else. */
final class StrictParts {

    private static final Pattern BOUNDARY =
            Pattern.compile("multipart/form-data; boundary=([A-Za-z0-9'()+_,./:=?-]{1,70})");
    private static final Pattern DISPOSITION =
            Pattern.compile("form-data; name=\"([^\"\r\n]*)\"(?:; filename=\"([^\"\r\n]*)\")?");

    private StrictParts() {}

    /**
     * A part.
     *
     * @param name its name as it is written
     * @param fileName its file name as it is written; empty for none
     * @param content its bytes, each as a sign of ISO 8859-1
     */
    record Part(String name, String fileName, String content) {}

    /**
     * The parts of a body.
     *
     * @throws IllegalArgumentException when it is not what RFC 2046 says
     */
    static List<Part> parts(String type, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(type);
        require(boundary.matches(), "the type " + type);
        String dashes = "--" + boundary.group(1);
        String text = new String(body, StandardCharsets.ISO_8859_1);
        require(text.startsWith(dashes + "\r\n"), "the first line");
        require(text.endsWith("\r\n" + dashes + "--\r\n"), "the last line");
        String inner = text.substring(dashes.length() + 2, text.length() - dashes.length() - 6);
        List<Part> parts = new ArrayList<>();
        for (String piece : inner.split(Pattern.quote("\r\n" + dashes + "\r\n"), -1)) {
            require(!piece.contains(dashes), "a boundary in the midst of a part");
            parts.add(part(piece));
        }
        return parts;
    }

    private static Part part(String piece) {
        int end = piece.indexOf("\r\n\r\n");
        require(end > 0, "a part without a head");
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : piece.substring(0, end).split("\r\n", -1)) {
            int colon = line.indexOf(": ");
            require(colon > 0 && line.chars().noneMatch(c -> c < ' ' || c == 0x7f), "a line of a head: " + line);
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            require(List.of("content-disposition", "content-type").contains(name), "a header " + name);
            require(headers.put(name, line.substring(colon + 2)) == null, "two headers " + name);
        }
        Matcher told = DISPOSITION.matcher(headers.getOrDefault("content-disposition", ""));
        require(told.matches(), "a disposition " + headers);
        return new Part(
                utf8(told.group(1)), told.group(2) == null ? "" : utf8(told.group(2)), piece.substring(end + 4));
    }

    private static String utf8(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("not as RFC 2046 says: " + what);
        }
    }
}
