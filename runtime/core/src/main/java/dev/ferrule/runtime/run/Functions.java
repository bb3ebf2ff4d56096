package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The named functions of the language. Each takes one value and gives one, or nothing; a value that it is not made for is
 * an error, never a guess. What is made from a secret is a secret.
 */
final class Functions {

    private static final String AFTER = "after:";
    private static final String BEFORE = "before:";

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,40}");
    private static final Pattern RANGE =
            Pattern.compile("(?:bytes[ =])?[0-9]{1,18}-([0-9]{1,18})(?:/(?:[0-9]{1,18}|\\*))?");

    private Functions() {}

    /**
     * The function's result; empty when there is none, as for the first entry of an empty list.
     *
     * @throws Unfit when the function is not made for such a value
     */
    static Optional<JsonValue> apply(String name, JsonValue value) {
        Optional<JsonValue> made = made(name, value);
        return value instanceof JsonSecret ? made.map(JsonSecret::of) : made;
    }

    private static Optional<JsonValue> made(String name, JsonValue value) {
        return switch (name) {
            case "text" -> Optional.of(onText(value, UnaryOperator.identity()));
            case "lower" -> Optional.of(onText(value, text -> text.toLowerCase(Locale.ROOT)));
            case "upper" -> Optional.of(onText(value, text -> text.toUpperCase(Locale.ROOT)));
            case "trim" -> Optional.of(onText(value, String::strip));
            case "unquote" -> Optional.of(onText(value, Functions::unquoted));
            case "last-segment" -> Optional.of(onText(value, Functions::lastSegment));
            case "base64" ->
                Optional.of(onText(value, text -> Base64.getEncoder().encodeToString(utf8(text))));
            case "base64url" ->
                Optional.of(onText(
                        value, text -> Base64.getUrlEncoder().withoutPadding().encodeToString(utf8(text))));
            case "base64-decode" -> Optional.of(Decoding.base64(value));
            case "parse-json" -> Optional.of(Decoding.json(value));
            case "sha256" -> Optional.of(onText(value, text -> digest("SHA-256", text)));
            case "sha512" -> Optional.of(onText(value, text -> digest("SHA-512", text)));
            case "md5" -> Optional.of(onText(value, text -> digest("MD5", text)));
            case "hex" -> Optional.of(onText(value, text -> HexFormat.of().formatHex(utf8(text))));
            case "url-encode" -> Optional.of(onText(value, Functions::urlEncoded));
            case "split" -> Optional.of(parts(value, text -> text.split(",", -1)));
            case "lines" -> Optional.of(parts(value, text -> text.lines().toArray(String[]::new)));
            case "only-key" -> Optional.of(onlyKey(value));
            case "range-end" -> Optional.of(new JsonNumber(rangeEnd(text(value))));
            case "odata-string", "soql-string", "jql-string", "cql-string", "json-string" ->
                Optional.of(onText(value, text -> Escapes.apply(name, text)));
            case "json" -> Optional.of(json(value));
            case "number" -> Optional.of(number(value));
            case "increment" -> Optional.of(incremented(value));
            case "count" -> Optional.of(JsonValue.of(entries(value).size()));
            case "join" -> Optional.of(join(entries(value), ","));
            case "join-space" -> Optional.of(join(entries(value), " "));
            case "join-pipe" -> Optional.of(join(entries(value), "|"));
            case "join-nothing" -> Optional.of(join(entries(value), ""));
            case "first" -> entries(value).stream().findFirst();
            case "last" -> entries(value).stream().reduce((one, other) -> other);
            default -> Optional.of(withText(name, value));
        };
    }

    /** A function with a text behind its name: where a text is cut, or the zone of a time. */
    private static JsonValue withText(String name, JsonValue value) {
        if (name.startsWith(AFTER)) {
            return onText(value, text -> after(text, name.substring(AFTER.length())));
        }
        if (name.startsWith(BEFORE)) {
            return onText(value, text -> before(text, name.substring(BEFORE.length())));
        }
        return Dates.apply(name, text(value));
    }

    private static String after(String text, String sign) {
        int at = text.lastIndexOf(sign);
        return at < 0 ? text : text.substring(at + sign.length());
    }

    private static String before(String text, String sign) {
        int at = text.indexOf(sign);
        return at < 0 ? text : text.substring(0, at);
    }

    /** The value is none that the function is made for. */
    static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** An error with what the value must be: {@code must be a number}. */
        Unfit(String what) {
            super(what);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(JsonValue value) {
        return Evaluator.text(value).orElseThrow(() -> new Unfit("must be a text, a number or a flag"));
    }

    static JsonValue onText(JsonValue value, UnaryOperator<String> function) {
        String changed = function.apply(text(value));
        return value instanceof JsonSecret ? new JsonSecret(Secret.of(changed)) : new JsonText(changed);
    }

    private static List<JsonValue> entries(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.values();
        }
        throw new Unfit("must be a list");
    }

    private static JsonValue number(JsonValue value) {
        if (value instanceof JsonNumber) {
            return value;
        }
        try {
            return new JsonNumber(new BigDecimal(text(value).strip()).toString());
        } catch (NumberFormatException e) {
            throw new Unfit("must be a number");
        }
    }

    private static JsonValue incremented(JsonValue value) {
        String digits = text(value).strip();
        if (WHOLE.matcher(digits).matches()) {
            return new JsonNumber(new BigInteger(digits).add(BigInteger.ONE).toString());
        }
        throw new Unfit("must be a whole number");
    }

    /** The entries with a separator between them, which no entry may hold: it would become two. */
    private static JsonValue join(List<JsonValue> entries, String separator) {
        List<String> texts = new ArrayList<>();
        for (JsonValue entry : entries) {
            String text = text(entry);
            if (!separator.isEmpty() && text.contains(separator)) {
                throw new Unfit("must not hold an entry with \"" + separator + "\", which is put between the entries");
            }
            texts.add(text);
        }
        String joined = String.join(separator, texts);
        return entries.stream().anyMatch(SecretForms::areIn) ? new JsonSecret(Secret.of(joined)) : new JsonText(joined);
    }

    private static String unquoted(String text) {
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    /** What follows the last slash of a path or URL, without its query and fragment, and without percent-encoding. */
    private static String lastSegment(String text) {
        String path = text.split("[?#]", 2)[0];
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return UriText.decode(trimmed.substring(trimmed.lastIndexOf('/') + 1));
    }

    private static String urlEncoded(String text) {
        try {
            return UriText.query(text);
        } catch (IllegalArgumentException e) {
            throw new Unfit("must not hold half a sign");
        }
    }

    private static JsonValue parts(JsonValue value, Function<String, String[]> cut) {
        String text = text(value);
        String[] parts = text.isEmpty() ? new String[0] : cut.apply(text);
        return new JsonArray(
                Arrays.stream(parts).map(part -> onText(value, whole -> part)).toList());
    }

    private static JsonValue onlyKey(JsonValue value) {
        if (value instanceof JsonObject object && object.members().size() == 1) {
            return JsonValue.of(object.members().keySet().iterator().next());
        }
        throw new Unfit("must be a mapping with one key");
    }

    /** The last position of a range of bytes, as in {@code bytes=0-499} or {@code bytes 0-499/1234} (RFC 9110, 14). */
    private static String rangeEnd(String text) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return new BigDecimal(range.group(1)).toPlainString();
        }
        throw new Unfit("must be a range of bytes, such as bytes=0-499");
    }

    private static String digest(String algorithm, String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(utf8(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm + ".", e);
        }
    }

    /** The value's JSON as text; a secret when anything inside is one. */
    private static JsonValue json(JsonValue value) {
        String text = new String(JsonWriter.wire(value), StandardCharsets.UTF_8);
        return SecretForms.areIn(value) ? new JsonSecret(Secret.of(text)) : new JsonText(text);
    }
}
