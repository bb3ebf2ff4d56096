package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is sent under names of its own: the sign {@code *} of a name stands for the keys of an object, or for the numbers of the entries
 * of an array, from 0.
 */
final class NamedEntries {

    private static final char KEY = '*';

    private NamedEntries() {}

    /**
     * The values of a field by their names. In a plan, what an answer would give is one word, which stands under the field's own name.
     *
     * @throws RequestWriter.RefusedValue for what has no entries, and for a key that is empty
     */
    static Map<String, JsonValue> of(StepDefinition.Field field, JsonValue value, Scope scope) {
        return scope.planning() && Evaluator.text(value).isPresent()
                ? Map.of(field.name(), value)
                : RequestWriter.encoded(field.value(), () -> of(field.name(), value));
    }

    /**
     * The values by their names; entries that are null are left out, as if they were not there.
     *
     * @throws IllegalArgumentException for what has no entries, and for a key that is empty
     */
    static Map<String, JsonValue> of(String name, JsonValue value) {
        int at = name.indexOf(KEY);
        String before = name.substring(0, at);
        String behind = name.substring(at + 1);
        Map<String, JsonValue> named = new LinkedHashMap<>();
        entries(value).forEach((key, entry) -> {
            if (key.isEmpty()) {
                throw new IllegalArgumentException("a key is empty, and stands in a name");
            }
            if (!(entry instanceof JsonNull)) {
                named.put(before + key + behind, entry);
            }
        });
        return named;
    }

    private static Map<String, JsonValue> entries(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.members();
        }
        if (!(value instanceof JsonArray array)) {
            throw new IllegalArgumentException("it is neither a mapping nor a list, whose entries have names");
        }
        Map<String, JsonValue> numbered = new LinkedHashMap<>();
        for (JsonValue entry : array.values()) {
            numbered.put(String.valueOf(numbered.size()), entry);
        }
        return numbered;
    }
}
