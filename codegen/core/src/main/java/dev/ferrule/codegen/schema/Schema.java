package dev.ferrule.codegen.schema;

import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One schema that is being put together, keyword by keyword; what is null or empty is left out. Not for several threads. */
public final class Schema {

    private final Map<String, JsonValue> keywords = new LinkedHashMap<>();

    /** A schema of values of this type of JSON. */
    public static Schema of(String type) {
        return new Schema().with("type", type);
    }

    /** A schema that refers to another one at a place of the same document. */
    public static Schema to(String address) {
        return new Schema().with("$ref", address);
    }

    /** A schema that holds when one of these does. */
    public static Schema anyOf(List<Schema> schemas) {
        return new Schema().withSchemas("anyOf", schemas);
    }

    /** Adds a text, if it says anything. */
    public Schema with(String keyword, @Nullable String text) {
        return text == null || text.isBlank() ? this : with(keyword, JsonValue.of(text));
    }

    /** Adds a number, if there is one. */
    public Schema with(String keyword, @Nullable Integer number) {
        return number == null ? this : with(keyword, JsonValue.of(number.longValue()));
    }

    /** Adds a keyword. */
    public Schema with(String keyword, JsonValue value) {
        keywords.put(keyword, value);
        return this;
    }

    /** Adds a schema. */
    public Schema with(String keyword, Schema schema) {
        return with(keyword, schema.json());
    }

    /** A flag, which is said only when it is set. */
    public Schema when(String keyword, boolean holds) {
        return holds ? with(keyword, JsonValue.of(true)) : this;
    }

    /** Adds a list of texts, if there are any. */
    public Schema withTexts(String keyword, Collection<String> texts) {
        return texts.isEmpty() ? this : with(keyword, texts(texts));
    }

    /** Adds a list of schemas, if there are any. */
    public Schema withSchemas(String keyword, List<Schema> schemas) {
        return schemas.isEmpty()
                ? this
                : with(
                        keyword,
                        new JsonArray(
                                schemas.stream().<JsonValue>map(Schema::json).toList()));
    }

    /** Adds schemas by name, if there are any. */
    public Schema withSchemas(String keyword, Map<String, Schema> schemas) {
        if (schemas.isEmpty()) {
            return this;
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        schemas.forEach((name, schema) -> members.put(name, schema.json()));
        return with(keyword, new JsonObject(members));
    }

    /** The same, with null beside. */
    public Schema orNull() {
        JsonValue type = keywords.get("type");
        if (type == null) {
            return keywords.isEmpty() ? this : anyOf(List.of(this, of("null")));
        }
        JsonValue options = keywords.get("enum");
        Schema both = new Schema();
        both.keywords.putAll(keywords);
        both.with("type", new JsonArray(List.of(type, JsonValue.of("null"))));
        if (options instanceof JsonArray array) {
            List<JsonValue> values = new ArrayList<>(array.values());
            values.add(JsonValue.ofNull());
            both.with("enum", new JsonArray(values));
        }
        return both;
    }

    /** Texts as JSON. */
    public static JsonArray texts(Collection<String> texts) {
        return new JsonArray(texts.stream().<JsonValue>map(JsonValue::of).toList());
    }

    /** The keywords so far. */
    public JsonObject json() {
        return new JsonObject(keywords);
    }
}
