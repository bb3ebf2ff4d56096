package dev.ferrule.runtime.hook;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.json.JsonBoolean;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fields of a connection that a hook reads; any other is not there. */
public final class HookFields {

    private final Map<String, JsonValue> values;

    private HookFields(Map<String, JsonValue> values) {
        this.values = Map.copyOf(values);
    }

    /** These fields out of those of a connection. */
    public static HookFields of(Map<String, JsonValue> connection, List<String> reads) {
        Map<String, JsonValue> seen = new TreeMap<>(connection);
        seen.keySet().retainAll(reads);
        return new HookFields(seen);
    }

    /** The text of a field that is no secret; empty when it is not given. */
    public Optional<String> text(String field) {
        JsonValue value = values.get(field);
        if (value instanceof JsonText text) {
            return Optional.of(text.text());
        }
        if (value instanceof JsonNumber number) {
            return Optional.of(number.digits());
        }
        return value instanceof JsonBoolean flag ? Optional.of(Boolean.toString(flag.value())) : Optional.empty();
    }

    /** The secret of a field; empty when it is not given, or is no secret. */
    public Optional<Secret> secret(String field) {
        return values.get(field) instanceof JsonSecret secret ? Optional.of(secret.secret()) : Optional.empty();
    }

    /** The names of the fields that are given. */
    @Override
    public String toString() {
        return values.keySet().stream().sorted().toList().toString();
    }
}
