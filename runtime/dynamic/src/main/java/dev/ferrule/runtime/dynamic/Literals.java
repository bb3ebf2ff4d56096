package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of a spec that are known before any call. */
public final class Literals {

    private Literals() {}

    /** The value as JSON; empty when a part of it comes from elsewhere. */
    public static Optional<JsonValue> of(Value value) {
        if (value instanceof Value.Text text) {
            return Optional.of(JsonValue.of(text.text()));
        }
        if (value instanceof Value.Number number) {
            return Optional.of(new JsonNumber(number.digits()));
        }
        if (value instanceof Value.Flag flag) {
            return Optional.of(JsonValue.of(flag.value()));
        }
        if (value instanceof Value.Null) {
            return Optional.of(JsonValue.ofNull());
        }
        if (value instanceof Value.Items items) {
            List<JsonValue> entries = new ArrayList<>();
            for (Value entry : items.values()) {
                of(entry).ifPresent(entries::add);
            }
            return entries.size() == items.values().size() ? Optional.of(new JsonArray(entries)) : Optional.empty();
        }
        return value instanceof Value.Structure structure ? object(structure) : Optional.empty();
    }

    private static Optional<JsonValue> object(Value.Structure structure) {
        JsonObject.Builder members = JsonObject.builder();
        for (Map.Entry<String, Value> member : structure.members().entrySet()) {
            Optional<JsonValue> value = of(member.getValue());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            members.put(member.getKey(), value.get());
        }
        return Optional.of(members.build());
    }
}
