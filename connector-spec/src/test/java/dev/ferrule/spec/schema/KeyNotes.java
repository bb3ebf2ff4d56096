package dev.ferrule.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.spec.grammar.Key;
import dev.ferrule.spec.grammar.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What {@code keys.yaml} says of the keys of the grammar. */
final class KeyNotes {

    private static final String EVERYWHERE = "everywhere";

    private final ObjectNode notes = SpecJson.resource("keys.yaml");
    private final Set<String> used = new TreeSet<>();

    /** What the key means, in sentences. */
    String description(Shape shape, Key key) {
        String first = key.about().substring(0, 1).toUpperCase(Locale.ROOT)
                + key.about().substring(1) + ".";
        return note(shape, key, "more").map(more -> first + " " + more.asText()).orElse(first);
    }

    /** A value that the key can have. */
    Optional<JsonNode> example(Shape shape, Key key) {
        return note(shape, key, "example");
    }

    /** What counts when the key is left out. */
    Optional<JsonNode> byDefault(Shape shape, Key key) {
        return note(shape, key, "default");
    }

    /** What counts when the key is left out, in words. */
    Optional<String> otherwise(Shape shape, Key key) {
        return note(shape, key, "otherwise").map(JsonNode::asText);
    }

    /** The notes that no key has asked for. */
    List<String> unused() {
        List<String> unused = new ArrayList<>();
        for (Map.Entry<String, JsonNode> section : notes.properties()) {
            section.getValue().properties().forEach(note -> unused.add(section.getKey() + "/" + note.getKey()));
        }
        unused.removeAll(used);
        return unused;
    }

    /** What the key takes, where its form does not tell it all. */
    Optional<String> takes(Shape shape, Key key) {
        return note(shape, key, "takes").map(JsonNode::asText);
    }

    private Optional<JsonNode> note(Shape shape, Key key, String what) {
        String section = notes.path(shape.noun()).has(key.name()) ? shape.noun() : EVERYWHERE;
        used.add(section + "/" + key.name());
        return Optional.of(notes.path(section).path(key.name()).path(what)).filter(node -> !node.isMissingNode());
    }
}
