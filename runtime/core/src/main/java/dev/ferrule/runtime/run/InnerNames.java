package dev.ferrule.runtime.run;

import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.util.List;
import java.util.function.BiConsumer;

/** The names of what is inside of objects and lists, where a form or a query has only names and texts. */
enum InnerNames {
    /** {@code a[b]} and {@code a[0]}. */
    BRACKETS,
    /** {@code a.b} and {@code a.0}. */
    DOTS,
    /** {@code a.b} and {@code a.1}. */
    DOTS_FROM_1;

    /** Gives each value that is no object and no list, with its name; nothing for what is empty. */
    void each(String name, JsonValue value, BiConsumer<String, JsonValue> found) {
        if (value instanceof JsonObject object) {
            object.members().forEach((member, inner) -> each(inside(name, member), inner, found));
        } else if (value instanceof JsonArray array) {
            List<JsonValue> entries = array.values();
            for (int i = 0; i < entries.size(); i++) {
                each(inside(name, Integer.toString(this == DOTS_FROM_1 ? i + 1 : i)), entries.get(i), found);
            }
        } else {
            found.accept(name, value);
        }
    }

    private String inside(String name, String member) {
        return this == BRACKETS ? name + "[" + member + "]" : name + "." + member;
    }
}
