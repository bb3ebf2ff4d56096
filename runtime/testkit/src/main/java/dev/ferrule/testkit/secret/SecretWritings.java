package dev.ferrule.testkit.secret;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The ways in which programs, libraries and services write a text that they repeat. They are worked out here from what each
 * way is, and share no code with what masks them.
 */
final class SecretWritings {

    /** So long are the lines of what is folded. */
    private static final int LINE = 10;

    private static final Map<Integer, String> ENTITIES =
            Map.of((int) '<', "&lt;", (int) '>', "&gt;", (int) '"', "&quot;", (int) '\'', "&apos;", (int) '&', "&amp;");

    private final String text;
    private final byte[] bytes;
    private final Map<String, String> all = new LinkedHashMap<>();

    private SecretWritings(String text) {
        this.text = text;
        this.bytes = text.getBytes(UTF_8);
    }

    /** The ways to write all of a text, by what they are, in order. */
    static Map<String, String> of(String text) {
        SecretWritings writings = new SecretWritings(text);
        writings.all.put("as it is", text);
        writings.addCases();
        writings.addPercent();
        writings.addEscapes();
        writings.addMarkup();
        writings.addMail();
        writings.addMisread();
        writings.addOctets();
        writings.addBase64();
        return writings.all;
    }

    private void addCases() {
        all.put("in upper case", text.toUpperCase(Locale.ROOT));
        all.put("in lower case", text.toLowerCase(Locale.ROOT));
    }

    private void addPercent() {
        String form = URLEncoder.encode(text, UTF_8);
        String uri = form.replace("+", "%20");
        all.put("percent-encoded", form);
        all.put("percent-encoded in lower case", lower(form));
        all.put("percent-encoded as a URI", uri);
        all.put("percent-encoded twice", URLEncoder.encode(form, UTF_8));
        all.put("percent-encoded three times", uri.replace("%", "%2525"));
        all.put("every byte percent-encoded", each(bytes, "%%%02X"));
        all.put("every byte percent-encoded in lower case", each(bytes, "%%%02x"));
        if (isLatin1()) {
            all.put("percent-encoded in Latin-1", URLEncoder.encode(text, ISO_8859_1));
        }
    }

    private void addEscapes() {
        String json = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        String slashes = json.replace("/", "\\/");
        all.put("in JSON", slashes);
        all.put("in strict JSON", json);
        all.put("in ASCII JSON", units(json, unit -> unit < 0x80 ? String.valueOf((char) unit) : escaped(unit)));
        all.put("in careful JSON", units(text, unit -> Character.isLetterOrDigit(unit) ? sign(unit) : escaped(unit)));
        all.put("every sign escaped", units(text, SecretWritings::escaped));
        all.put(
                "every sign escaped in upper case",
                units(text, unit -> "\\u" + hex(unit, 4).toUpperCase(Locale.ROOT)));
        all.put("in JSON in JSON", slashes.replace("\\", "\\\\").replace("\"", "\\\""));
        all.put("every sign escaped in JSON in JSON", units(text, unit -> "\\" + escaped(unit)));
        all.put("every sign escaped with braces", signs(sign -> "\\u{" + Integer.toHexString(sign) + "}"));
        all.put("every sign escaped with eight digits", signs(sign -> "\\U" + hex(sign, 8)));
        all.put("every byte escaped", each(bytes, "\\x%02x"));
        all.put("every byte escaped in upper case", each(bytes, "\\x%02X"));
        all.put("every byte escaped in octal", each(bytes, "\\%03o"));
    }

    private void addMarkup() {
        String xml = signs(sign -> ENTITIES.getOrDefault(sign, Character.toString(sign)));
        all.put("in XML", xml);
        all.put("in XML text", text.replace("&", "&amp;").replace("<", "&lt;"));
        all.put("in XML in XML", xml.replace("&", "&amp;"));
        all.put(
                "in HTML with numbers",
                signs(sign -> Character.isLetterOrDigit(sign) ? sign(sign) : "&#" + sign + ";"));
        all.put("every sign in decimal for XML", signs(sign -> "&#" + sign + ";"));
        all.put("every sign in hexadecimal for XML", signs(sign -> "&#x" + Integer.toHexString(sign) + ";"));
        all.put(
                "every sign with zeros for XML",
                signs(sign -> "&#x" + hex(sign, 4).toUpperCase(Locale.ROOT) + ";"));
    }

    private void addMail() {
        all.put("every byte quoted for mail", each(bytes, "=%02X"));
        all.put("folded in mail", folded(text, "=\r\n"));
        all.put("folded in a header", folded(text, "\r\n "));
        all.put("folded", folded(text, "\n"));
        all.put("folded in JSON", folded(text, "\\n"));
    }

    private void addMisread() {
        if (text.codePoints().anyMatch(sign -> sign >= 0x80)) {
            all.put("taken apart", Normalizer.normalize(text, Normalizer.Form.NFD));
            all.put(
                    "in HTML with names",
                    text.replace("&", "&amp;")
                            .replace("\u00e4", "&auml;")
                            .replace("\u00f6", "&ouml;")
                            .replace("\u00fc", "&uuml;"));
            all.put("read as Latin-1", new String(bytes, ISO_8859_1));
            all.put("read as Windows-1252", new String(bytes, Charset.forName("windows-1252")));
            all.put("read as ASCII", text.replaceAll("[^\\x00-\\x7f]", "?"));
            all.put("each byte read as ASCII", text.replaceAll("[^\\x00-\\x7f]", "\ufffd\ufffd"));
        }
    }

    /** What dumps of memory and lists of numbers look like. */
    private void addOctets() {
        String hex = HexFormat.of().formatHex(bytes);
        all.put("in hexadecimal", hex);
        all.put("in upper hexadecimal", HexFormat.of().withUpperCase().formatHex(bytes));
        all.put("in folded hexadecimal", folded(hex, "\n"));
        for (String between : new String[] {" ", ":", "-"}) {
            all.put(
                    "in hexadecimal with '" + between + "'",
                    HexFormat.ofDelimiter(between).formatHex(bytes));
        }
        all.put(
                "in a list of hexadecimal numbers",
                HexFormat.ofDelimiter(", ").withPrefix("0x").formatHex(bytes));
        all.put("as a list of bytes", inBrackets(Arrays.toString(bytes)));
        int[] unsigned =
                IntStream.range(0, bytes.length).map(i -> bytes[i] & 0xFF).toArray();
        all.put("as a list of octets", inBrackets(Arrays.toString(unsigned)));
        all.put(
                "as a JSON list of octets",
                inBrackets(Arrays.toString(unsigned)).replace(" ", ""));
    }

    private void addBase64() {
        for (int before = 0; before < 3; before++) {
            String where = " behind " + before;
            all.put("in Base64" + where, base64(Base64.getEncoder(), bytes, before));
            all.put("in Base64 for addresses" + where, base64(Base64.getUrlEncoder(), bytes, before));
        }
        String base64 = Base64.getEncoder().encodeToString(bytes);
        all.put("in folded Base64", folded(base64, "\r\n"));
        all.put("in Base64, percent-encoded", URLEncoder.encode(base64, UTF_8));
        all.put("in Base64 in JSON", base64.replace("/", "\\/"));
        for (int before = 0; before < 3; before++) {
            all.put(
                    "in Base64 in Base64 behind " + before,
                    base64(Base64.getEncoder(), base64.getBytes(UTF_8), before));
        }
        all.put("in Base64 of UTF-16", base64(Base64.getEncoder(), text.getBytes(UTF_16LE), 0));
        all.put(
                "percent-encoded in Base64",
                base64(Base64.getEncoder(), URLEncoder.encode(text, UTF_8).getBytes(UTF_8), 0));
        all.put(
                "in hexadecimal in Base64",
                base64(Base64.getEncoder(), HexFormat.of().formatHex(bytes).getBytes(UTF_8), 0));
        all.put("in Base64 in hexadecimal", HexFormat.of().formatHex(base64.getBytes(UTF_8)));
    }

    /** What of Base64 does not depend on what stands around it, behind so many other bytes. */
    private static String base64(Base64.Encoder encoder, byte[] bytes, int before) {
        byte[] longer = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, longer, before, bytes.length);
        return encoder.encodeToString(longer).substring(before == 0 ? 0 : 4, longer.length / 3 * 4);
    }

    private boolean isLatin1() {
        return ISO_8859_1.newEncoder().canEncode(text);
    }

    private String signs(IntFunction<String> written) {
        return text.codePoints().mapToObj(written).collect(Collectors.joining());
    }

    private static String units(String text, IntFunction<String> written) {
        return text.chars().mapToObj(written).collect(Collectors.joining());
    }

    private static String sign(int sign) {
        return Character.toString(sign);
    }

    private static String escaped(int unit) {
        return "\\u" + hex(unit, 4);
    }

    private static String hex(int number, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "x", number);
    }

    private static String inBrackets(String list) {
        return list.substring(1, list.length() - 1);
    }

    private static String folded(String text, String fold) {
        return text.replaceAll("(?s)(.{" + LINE + "})(?=.)", "$1" + fold.replace("\\", "\\\\"));
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
