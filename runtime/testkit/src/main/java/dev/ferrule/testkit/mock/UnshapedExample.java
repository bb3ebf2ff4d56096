package dev.ferrule.testkit.mock;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.ShapingDefinition;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.WireForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a service answers so that an action returns its example: the way of the output, backwards. */
final class UnshapedExample {

    private UnshapedExample() {}

    static JsonValue of(ConnectorDefinition connector, ActionDefinition action, JsonValue example) {
        JsonValue value = WireForm.of(connector, action.output(), example);
        List<ShapingDefinition> shaping = action.shaping();
        for (int step = shaping.size() - 1; step >= 0; step--) {
            value = before(shaping.get(step), value);
        }
        return value;
    }

    /** What was there before one shaping; of what that left out nothing can be known, and nothing is needed. */
    private static JsonValue before(ShapingDefinition shaping, JsonValue after) {
        if (shaping instanceof ShapingDefinition.At at) {
            Sketch around = new Sketch(JsonObject.EMPTY);
            around.put(at.path(), after);
            return around.value();
        }
        if (shaping instanceof ShapingDefinition.Rename rename) {
            return eachObject(after, object -> renamedBack(object, rename.names()));
        }
        if (shaping instanceof ShapingDefinition.KeyedToList keyed && after instanceof JsonArray list) {
            return keyedBack(list, keyed.key());
        }
        if (shaping instanceof ShapingDefinition.ScalarsToObjects scalars && after instanceof JsonArray list) {
            return new JsonArray(list.values().stream()
                    .map(entry -> member(entry, scalars.member()).orElse(entry))
                    .toList());
        }
        return after;
    }

    private static JsonValue renamedBack(JsonObject object, Map<String, String> names) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        object.members().forEach((name, value) -> {
            String old = names.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(name))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(name);
            members.put(old, value);
        });
        return new JsonObject(members);
    }

    private static JsonValue keyedBack(JsonArray list, String key) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (JsonValue entry : list.values()) {
            if (entry instanceof JsonObject object) {
                String id = member(object, key).map(UnshapedExample::text).orElse("sample");
                members.put(id, object.without(key));
            }
        }
        return new JsonObject(members);
    }

    private static Optional<JsonValue> member(JsonValue value, String name) {
        return value instanceof JsonObject object ? object.member(name) : Optional.empty();
    }

    private static JsonValue eachObject(JsonValue value, Function<JsonObject, JsonValue> change) {
        if (value instanceof JsonArray list) {
            return new JsonArray(list.values().stream()
                    .map(entry -> eachObject(entry, change))
                    .toList());
        }
        return value instanceof JsonObject object ? change.apply(object) : value;
    }

    private static String text(JsonValue value) {
        return value instanceof JsonText text ? text.text() : value.toString();
    }
}
