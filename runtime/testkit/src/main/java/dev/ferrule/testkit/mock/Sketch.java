package dev.ferrule.testkit.mock;

import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** A JSON value that is put together place by place; objects and arrays on the way are made as they are needed. */
final class Sketch {

    private static final int LONGEST_ARRAY = 100;

    private JsonValue value;

    Sketch(JsonValue start) {
        value = start;
    }

    JsonValue value() {
        return value;
    }

    boolean has(Pointer path) {
        return path.find(value).filter(found -> !(found instanceof JsonNull)).isPresent();
    }

    void put(Pointer path, JsonValue leaf) {
        value = put(value, path.parts(), leaf);
    }

    /** Takes away what is there; a place that cannot be reached by names is emptied as a whole. */
    void remove(Pointer path) {
        int names = 0;
        while (names < path.parts().size() && path.parts().get(names) instanceof Pointer.Name) {
            names++;
        }
        if (names > 0) {
            value = new Pointer(path.parts().subList(0, names)).remove(value);
        }
    }

    private static JsonValue put(JsonValue whole, List<Pointer.Part> way, JsonValue leaf) {
        if (way.isEmpty()) {
            return leaf;
        }
        List<Pointer.Part> rest = way.subList(1, way.size());
        if (way.get(0) instanceof Pointer.Name name) {
            JsonObject object = whole instanceof JsonObject there ? there : JsonObject.EMPTY;
            return object.with(name.name(), put(object.member(name.name()).orElse(JsonNull.NULL), rest, leaf));
        }
        List<JsonValue> entries = new ArrayList<>(whole instanceof JsonArray there ? there.values() : List.of());
        if (way.get(0) instanceof Pointer.Where where) {
            return put(entries, where, rest, leaf);
        }
        int at = way.get(0) instanceof Pointer.Index index ? Math.min(index.index(), LONGEST_ARRAY) : 0;
        int place = at < 0 ? Math.max(0, entries.size() + at) : at;
        while (entries.size() <= place) {
            entries.add(new JsonText("sample"));
        }
        entries.set(place, put(entries.get(place), rest, leaf));
        return new JsonArray(entries);
    }

    /** The entry that is meant, or one more that is it. */
    private static JsonValue put(
            List<JsonValue> entries, Pointer.Where where, List<Pointer.Part> rest, JsonValue leaf) {
        for (int at = 0; at < entries.size(); at++) {
            if (where.fits(entries.get(at))) {
                entries.set(at, put(entries.get(at), rest, leaf));
                return new JsonArray(entries);
            }
        }
        JsonValue entry = JsonObject.EMPTY.with(where.member(), JsonValue.of(where.text()));
        entries.add(put(entry, rest, leaf));
        return new JsonArray(entries);
    }
}
