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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The named functions of the language. Each takes one value and gives one, or nothing; a value that it is not made for is
 * an error, never a guess. What is made from a secret is a secret.
 */
final class Functions {

    private Functions() {}

    /**
     * The function's result; empty when there is none, as for the first entry of an empty list.
     *
     * @throws Unfit when the function is not made for such a value
     */
    static Optional<JsonValue> apply(String name, JsonValue value) {
        return switch (name) {
            case "text" -> Optional.of(onText(value, UnaryOperator.identity()));
            case "lower" -> Optional.of(onText(value, text -> text.toLowerCase(Locale.ROOT)));
            case "upper" -> Optional.of(onText(value, text -> text.toUpperCase(Locale.ROOT)));
            case "trim" -> Optional.of(onText(value, String::strip));
            case "unquote" -> Optional.of(onText(value, Functions::unquoted));
            case "last-segment" -> Optional.of(onText(value, Functions::lastSegment));
            // OData 4.01, ABNF: a quote inside a string literal is doubled.
            case "odata-string" -> Optional.of(onText(value, text -> text.replace("'", "''")));
            case "base64" ->
                Optional.of(onText(value, text -> Base64.getEncoder().encodeToString(utf8(text))));
            case "base64url" ->
                Optional.of(onText(
                        value, text -> Base64.getUrlEncoder().withoutPadding().encodeToString(utf8(text))));
            case "sha256" -> Optional.of(onText(value, Functions::sha256));
            case "json" -> Optional.of(json(value));
            case "number" -> Optional.of(number(value));
            case "count" -> Optional.of(JsonValue.of(entries(value).size()));
            case "join" -> Optional.of(join(entries(value), ","));
            case "join-space" -> Optional.of(join(entries(value), " "));
            case "join-pipe" -> Optional.of(join(entries(value), "|"));
            case "first" -> entries(value).stream().findFirst();
            case "last" -> entries(value).stream().reduce((one, other) -> other);
            default -> Optional.of(Dates.apply(name, text(value)));
        };
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

    private static String text(JsonValue value) {
        return Evaluator.text(value).orElseThrow(() -> new Unfit("must be a text, a number or a flag"));
    }

    private static JsonValue onText(JsonValue value, UnaryOperator<String> function) {
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

    /** The entries with a separator between them, which no entry may hold: it would become two. */
    private static JsonValue join(List<JsonValue> entries, String separator) {
        List<String> texts = new ArrayList<>();
        for (JsonValue entry : entries) {
            String text = text(entry);
            if (text.contains(separator)) {
                throw new Unfit("must not hold an entry with \"" + separator + "\", which is put between the entries");
            }
            texts.add(text);
        }
        String joined = String.join(separator, texts);
        return entries.stream().anyMatch(JsonSecret.class::isInstance)
                ? new JsonSecret(Secret.of(joined))
                : new JsonText(joined);
    }

    private static String unquoted(String text) {
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    /** What follows the last slash of a path or URL, without its query and fragment. */
    private static String lastSegment(String text) {
        String path = text.split("[?#]", 2)[0];
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(utf8(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** The value's JSON as text; a secret when anything inside is one. */
    private static JsonValue json(JsonValue value) {
        String text = new String(JsonWriter.wire(value), StandardCharsets.UTF_8);
        return holdsSecret(value) ? new JsonSecret(Secret.of(text)) : new JsonText(text);
    }

    private static boolean holdsSecret(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.members().values().stream().anyMatch(Functions::holdsSecret);
        }
        return value instanceof JsonArray array
                ? array.values().stream().anyMatch(Functions::holdsSecret)
                : value instanceof JsonSecret;
    }
}
