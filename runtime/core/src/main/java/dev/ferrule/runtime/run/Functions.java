package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The named functions of the language. Each is total; what is made from a secret is a secret. */
final class Functions {

    private Functions() {}

    static JsonValue apply(String name, JsonValue value) {
        return switch (name) {
            case "text" -> onText(value, UnaryOperator.identity());
            case "lower" -> onText(value, text -> text.toLowerCase(Locale.ROOT));
            case "upper" -> onText(value, text -> text.toUpperCase(Locale.ROOT));
            case "trim" -> onText(value, String::strip);
            // OData 4.01, ABNF: a quote inside a string literal is doubled.
            case "odata-string" -> onText(value, text -> text.replace("'", "''"));
            case "base64" ->
                onText(value, text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
            case "json" -> json(value);
            default -> throw new IllegalStateException("There is no function " + name + ".");
        };
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

    private static JsonValue onText(JsonValue value, UnaryOperator<String> function) {
        String text = Evaluator.text(value).orElseGet(() -> new String(JsonWriter.wire(value), StandardCharsets.UTF_8));
        String changed = function.apply(text);
        return holdsSecret(value) ? new JsonSecret(Secret.of(changed)) : new JsonText(changed);
    }
}
