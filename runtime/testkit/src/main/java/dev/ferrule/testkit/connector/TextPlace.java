package dev.ferrule.testkit.connector;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A place of a value where a text stands.
 *
 * @param name the way to it, empty for the value itself
 * @param put makes the value with a text there
 */
record TextPlace(String name, Function<String, JsonValue> put) {

    /** All places of a value. */
    static List<TextPlace> of(JsonValue value) {
        List<TextPlace> places = new ArrayList<>();
        if (value instanceof JsonText) {
            places.add(new TextPlace("", JsonValue::of));
        } else if (value instanceof JsonSecret) {
            places.add(new TextPlace("", text -> JsonValue.of(Secret.of(text))));
        } else if (value instanceof JsonArray list) {
            for (int entry = 0; entry < list.values().size(); entry++) {
                int at = entry;
                of(list.values().get(entry))
                        .forEach(inner -> places.add(new TextPlace("." + at + inner.name, text -> {
                            List<JsonValue> entries = new ArrayList<>(list.values());
                            entries.set(at, inner.with(text));
                            return new JsonArray(entries);
                        })));
            }
        } else if (value instanceof JsonObject object) {
            object.members()
                    .forEach((key, member) -> of(member)
                            .forEach(inner -> places.add(new TextPlace(
                                    "." + key + inner.name, text -> object.with(key, inner.with(text))))));
            keys(object, places);
        }
        return places;
    }

    private static void keys(JsonObject object, List<TextPlace> places) {
        object.members()
                .keySet()
                .forEach(key -> places.add(new TextPlace("." + key + " (key)", text -> {
                    Map<String, JsonValue> members = new LinkedHashMap<>();
                    object.members().forEach((name, value) -> members.put(name.equals(key) ? text : name, value));
                    return new JsonObject(members);
                })));
    }

    JsonValue with(String text) {
        return put.apply(text);
    }

    /** Whether any text may stand there: dates, options and the keys of objects are none. */
    boolean isText(Rig rig, Case base, Function<String, Inputs> inputs) {
        return Connection.violations(rig.connector().connector(), base.definition(), inputs.apply("harmless0text"))
                .isEmpty();
    }
}
