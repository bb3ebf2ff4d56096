package dev.ferrule.runtime.run;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonBoolean;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Makes secrets of what an answer tells in plain text, so that whatever prints an output masks them. */
final class SecretParts {

    private SecretParts() {}

    /** The value as a secret; of lists and objects, everything plain in them. What is null tells nothing. */
    static JsonValue hidden(JsonValue value) {
        if (value instanceof JsonText text) {
            return new JsonSecret(Secret.of(text.text()));
        }
        if (value instanceof JsonNumber number) {
            return new JsonSecret(Secret.of(number.digits()));
        }
        if (value instanceof JsonBoolean flag) {
            return new JsonSecret(Secret.of(Boolean.toString(flag.value())));
        }
        return each(value, SecretParts::hidden);
    }

    /** The whole with secrets where the path leads; its numbered parts are not looked at, {@code *} is each part. */
    static JsonValue hidden(JsonValue whole, Pointer path) {
        return hidden(whole, path.parts());
    }

    private static JsonValue hidden(JsonValue value, List<Pointer.Part> path) {
        if (path.isEmpty()) {
            return hidden(value);
        }
        List<Pointer.Part> rest = path.subList(1, path.size());
        if (path.get(0) instanceof Pointer.Name name) {
            return value instanceof JsonObject object && object.members().containsKey(name.name())
                    ? changed(
                            object, Map.of(name.name(), hidden(object.members().get(name.name()), rest)))
                    : value;
        }
        return path.get(0) instanceof Pointer.Each ? each(value, part -> hidden(part, rest)) : value;
    }

    private static JsonValue each(JsonValue value, UnaryOperator<JsonValue> change) {
        if (value instanceof JsonArray array) {
            return new JsonArray(array.values().stream().map(change).toList());
        }
        if (value instanceof JsonObject object) {
            Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
            members.replaceAll((name, member) -> change.apply(member));
            return new JsonObject(members);
        }
        return value;
    }

    /** The object with other values for some of its members, in its order. */
    private static JsonObject changed(JsonObject object, Map<String, JsonValue> others) {
        Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
        members.putAll(others);
        return new JsonObject(members);
    }
}
