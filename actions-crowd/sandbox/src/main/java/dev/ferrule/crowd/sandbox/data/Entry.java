package dev.ferrule.crowd.sandbox.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One object of the data, which says what is wrong with it and where. */
final class Entry {

    private final JsonNode json;
    private final String what;

    /**
     * An object.
     *
     * @param what what it describes, with an article
     * @param known the members that it may have
     */
    Entry(JsonNode json, String what, Set<String> known) {
        this.json = json;
        this.what =
                json.path("name").isTextual() ? what + " '" + json.path("name").textValue() + "'" : what;
        if (!json.isObject()) {
            throw wrong("is not an object");
        }
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw wrong(
                        "has the unknown member '" + name + "'; known are " + String.join(", ", new TreeSet<>(known)));
            }
        }
    }

    List<Entry> entries(String name, String kind, Set<String> known) {
        List<Entry> entries = new ArrayList<>();
        list(name).forEach(item -> entries.add(new Entry(item, kind, known)));
        return entries;
    }

    String required(String name) {
        String text = text(name);
        if (text == null || text.isBlank()) {
            throw wrong("has no '" + name + "'");
        }
        return text;
    }

    @Nullable
    String text(String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw wrong("has something else than a text as '" + name + "'");
        }
        return value.textValue();
    }

    long number(String name, long whenAbsent) {
        JsonNode value = json.path(name);
        if (value.isMissingNode()) {
            return whenAbsent;
        }
        if (!value.canConvertToLong() || !value.isIntegralNumber()) {
            throw wrong("has something else than a whole number as '" + name + "'");
        }
        return value.longValue();
    }

    boolean flag(String name, boolean whenAbsent) {
        JsonNode value = json.path(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw wrong("has something else than true or false as '" + name + "'");
        }
        return value.asBoolean(whenAbsent);
    }

    List<String> texts(String name) {
        return texts(name, list(name));
    }

    /** The member {@code attributes}: names with a list of texts each. */
    Map<String, List<String>> attributes() {
        JsonNode value = json.path("attributes");
        if (!value.isMissingNode() && !value.isObject()) {
            throw wrong("has something else than an object as 'attributes'");
        }
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        value.properties().forEach(one -> {
            if (!one.getValue().isArray()) {
                throw wrong("has something else than a list as attribute '" + one.getKey() + "'");
            }
            attributes.put(one.getKey(), texts(one.getKey(), one.getValue()));
        });
        return attributes;
    }

    private List<String> texts(String name, JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list) {
            if (!item.isTextual()) {
                throw wrong("has something else than texts in '" + name + "'");
            }
            texts.add(item.textValue());
        }
        return texts;
    }

    private JsonNode list(String name) {
        JsonNode value = json.path(name);
        if (!value.isMissingNode() && !value.isArray()) {
            throw wrong("has something else than a list as '" + name + "'");
        }
        return value;
    }

    private IllegalArgumentException wrong(String problem) {
        return new IllegalArgumentException("In the sandbox's data, " + what + " " + problem + ".");
    }
}
