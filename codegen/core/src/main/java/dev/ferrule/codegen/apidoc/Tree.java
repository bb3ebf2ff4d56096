package dev.ferrule.codegen.apidoc;

import dev.ferrule.codegen.schema.Schema;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonBoolean;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.JsonPath.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a JSON value of which some places are known: a body that parameters are sent into, or an answer that an output
 * is taken from. Not for several threads.
 */
final class Tree {

    private final Map<String, Tree> members = new LinkedHashMap<>();
    private @Nullable Tree entries;
    private @Nullable Schema leaf;
    private boolean required;

    /** The place that this path leads to; empty when something whole stands on the way. */
    Optional<Tree> at(JsonPath path, boolean needed) {
        Tree tree = this;
        for (Part part : path.parts()) {
            if (tree.leaf != null) {
                return Optional.empty();
            }
            tree.required |= needed;
            if (part instanceof Part.Name name) {
                if (tree.entries != null) {
                    return Optional.empty();
                }
                tree = tree.members.computeIfAbsent(name.name(), any -> new Tree());
            } else {
                if (!tree.members.isEmpty()) {
                    return Optional.empty();
                }
                tree.entries = tree.entries == null ? new Tree() : tree.entries;
                tree = tree.entries;
            }
        }
        tree.required |= needed;
        return Optional.of(tree);
    }

    /** Puts a schema at a place, if nothing else stands there. */
    boolean put(JsonPath path, Schema schema, boolean needed) {
        Optional<Tree> place = at(path, needed).filter(Tree::isEmpty);
        place.ifPresent(tree -> tree.leaf = schema);
        return place.isPresent();
    }

    boolean isEmpty() {
        return leaf == null && members.isEmpty() && entries == null;
    }

    boolean isRequired() {
        return required;
    }

    /** The members that are known. */
    Map<String, Tree> members() {
        return members;
    }

    /** Whether it is an object, as far as is known, and not a whole value. */
    boolean isObject() {
        return leaf == null && entries == null;
    }

    Schema schema() {
        if (leaf != null) {
            return leaf;
        }
        if (entries != null) {
            return Schema.of("array").with("items", entries.schema());
        }
        Map<String, Schema> properties = new LinkedHashMap<>();
        members.forEach((name, tree) -> properties.put(name, tree.schema()));
        return Schema.of("object")
                .withSchemas("properties", properties)
                .withTexts(
                        "required",
                        members.entrySet().stream()
                                .filter(member -> member.getValue().required)
                                .map(Map.Entry::getKey)
                                .toList());
    }

    /** A value with another one at a place; empty when the place is none of names alone. */
    static Optional<JsonValue> wrap(JsonPath path, JsonValue value) {
        JsonValue made = value;
        List<Part> parts = path.parts();
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (!(parts.get(i) instanceof Part.Name name)) {
                return Optional.empty();
            }
            made = new JsonObject(Map.of(name.name(), made));
        }
        return Optional.of(made);
    }

    /** The only value that is sent there. */
    static Schema only(JsonValue value) {
        Schema schema = new Schema();
        if (value instanceof JsonText) {
            schema.with("type", "string");
        } else if (value instanceof JsonNumber number) {
            schema.with("type", number.digits().matches("-?[0-9]+") ? "integer" : "number");
        } else if (value instanceof JsonBoolean) {
            schema.with("type", "boolean");
        }
        return schema.with("enum", new JsonArray(List.of(value)));
    }
}
