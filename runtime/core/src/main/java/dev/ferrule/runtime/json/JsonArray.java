package dev.ferrule.runtime.json;

import java.util.List;

/**
 * A JSON array.
 *
 * @param values the entries; the list is copied and cannot be changed
 */
public record JsonArray(List<JsonValue> values) implements JsonValue {

    /** Copies the entries. */
    public JsonArray {
        values = List.copyOf(values);
    }

    /** An array of these entries. */
    public static JsonArray of(JsonValue... values) {
        return new JsonArray(List.of(values));
    }

    @Override
    public String toString() {
        return JsonWriter.masked(this);
    }
}
