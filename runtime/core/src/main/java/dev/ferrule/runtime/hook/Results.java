package dev.ferrule.runtime.hook;

import dev.ferrule.runtime.definition.HookDefinition;
import dev.ferrule.runtime.definition.HookDefinition.Result;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonBoolean;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.util.Map;
import java.util.Optional;

/** Checks what a conversion gives: its kind, size and depth; what it makes of a secret is secret. */
final class Results {

    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int DEEPEST = 64;

    private Results() {}

    static JsonValue checked(HookDefinition hook, JsonValue input, Optional<JsonValue> given) {
        JsonValue result = given.orElseThrow(() -> new HookFailure(hook.name(), "gave nothing"));
        if (!fits(result, hook.gives())) {
            throw new HookFailure(
                    hook.name(),
                    "gave something else than a " + hook.gives().name().toLowerCase(java.util.Locale.ROOT));
        }
        if (size(result, 0) > LARGEST) {
            throw new HookFailure(hook.name(), "gave more than 10 MiB, or what is nested too deeply");
        }
        return holdsSecret(input) ? JsonSecret.of(result) : result;
    }

    private static boolean fits(JsonValue value, Result kind) {
        return switch (kind) {
            case ANY -> true;
            case STRING -> value instanceof JsonText || value instanceof JsonSecret;
            case NUMBER -> value instanceof JsonNumber;
            case BOOLEAN -> value instanceof JsonBoolean;
            case LIST -> value instanceof JsonArray;
            case OBJECT -> value instanceof JsonObject;
        };
    }

    /** About as many bytes as its JSON has. */
    private static long size(JsonValue value, int depth) {
        if (depth > DEEPEST) {
            return Long.MAX_VALUE / 4;
        }
        if (value instanceof JsonText text) {
            return text.text().length();
        }
        if (value instanceof JsonSecret secret) {
            return secret.secret().reveal().length();
        }
        if (value instanceof JsonNumber number) {
            return number.digits().length();
        }
        long size = 1;
        if (value instanceof JsonArray array) {
            for (JsonValue entry : array.values()) {
                size = Math.min(LARGEST + 1L, size + 1 + size(entry, depth + 1));
            }
        } else if (value instanceof JsonObject object) {
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                size = Math.min(LARGEST + 1L, size + member.getKey().length() + 1 + size(member.getValue(), depth + 1));
            }
        }
        return size;
    }

    private static boolean holdsSecret(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.values().stream().anyMatch(Results::holdsSecret);
        }
        return value instanceof JsonObject object
                ? object.members().values().stream().anyMatch(Results::holdsSecret)
                : value instanceof JsonSecret;
    }
}
