package dev.ferrule.cli.report;

import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a JSON object together, member by member. */
final class Members {

    private final Map<String, JsonValue> members = new LinkedHashMap<>();

    Members put(String name, JsonValue value) {
        members.put(name, value);
        return this;
    }

    Members put(String name, String text) {
        return put(name, JsonValue.of(text));
    }

    Members put(String name, long number) {
        return put(name, JsonValue.of(number));
    }

    Members put(String name, List<JsonValue> values) {
        return put(name, new JsonArray(values));
    }

    JsonObject object() {
        return new JsonObject(members);
    }
}
