package dev.ferrule.testkit.secret;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A secret of a test, and the texts that would tell it. They are worked out here in a way of their own, and not by what masks
 * them.
 *
 * @param place where it was planted
 * @param text the secret
 * @param forms the texts that tell it, by how they are written, in order
 */
public record Canary(String place, String text, Map<String, String> forms) {

    private static final String BEGINNING = "its beginning";
    private static final String END = "its end";

    /**
     * A secret that was planted there.
     *
     * @param text at least 12 signs, so that it is no part of anything else
     */
    public Canary(String place, String text) {
        this(place, text, forms(text));
    }

    /** Copies the map. */
    public Canary {
        forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
    }

    /** The forms that tell all of it, and not its beginning or its end alone; they suit shorter secrets, too. */
    public static Collection<String> whole(String text) {
        Map<String, String> forms = forms(text);
        forms.remove(BEGINNING);
        forms.remove(END);
        return forms.values();
    }

    private static Map<String, String> forms(String text) {
        Map<String, String> forms = new LinkedHashMap<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        forms.put("as it is", text);
        forms.put(BEGINNING, text.substring(0, text.length() - 4));
        forms.put(END, text.substring(4));
        forms.put("percent-encoded", URLEncoder.encode(text, StandardCharsets.UTF_8));
        forms.put("percent-encoded in lower case", lower(URLEncoder.encode(text, StandardCharsets.UTF_8)));
        forms.put(
                "percent-encoded as a URI",
                URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"));
        forms.put(
                "percent-encoded twice",
                URLEncoder.encode(URLEncoder.encode(text, StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        forms.put("every byte percent-encoded", each(bytes, "%%%02X"));
        forms.put("every byte escaped", each(bytes, "\\u00%02x"));
        forms.put("in JSON", text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"));
        forms.put("in strict JSON", text.replace("\\", "\\\\").replace("\"", "\\\""));
        forms.put("in XML", text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
        forms.put("in hexadecimal", HexFormat.of().formatHex(bytes));
        forms.put("in upper hexadecimal", HexFormat.of().withUpperCase().formatHex(bytes));
        for (int before = 0; before < 3; before++) {
            byte[] longer = ("x".repeat(before) + text).getBytes(StandardCharsets.UTF_8);
            int from = before == 0 ? 0 : 4;
            int to = longer.length / 3 * 4;
            forms.put(
                    "in Base64 behind " + before,
                    Base64.getEncoder().encodeToString(longer).substring(from, to));
            forms.put(
                    "in Base64 for addresses behind " + before,
                    Base64.getUrlEncoder().encodeToString(longer).substring(from, to));
        }
        return forms;
    }

    private static String lower(String encoded) {
        StringBuilder lower = new StringBuilder(encoded);
        for (int i = 0; i + 2 < lower.length(); i++) {
            if (lower.charAt(i) == '%') {
                lower.replace(i + 1, i + 3, lower.substring(i + 1, i + 3).toLowerCase(Locale.ROOT));
            }
        }
        return lower.toString();
    }

    private static String each(byte[] bytes, String format) {
        StringBuilder written = new StringBuilder();
        for (byte each : bytes) {
            written.append(String.format(Locale.ROOT, format, each & 0xFF));
        }
        return written.toString();
    }
}
