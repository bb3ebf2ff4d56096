package dev.ferrule.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ferrule.spec.grammar.Shape;
import dev.ferrule.spec.grammar.Words;
import java.util.Collection;
import java.util.Map;

/** What {@code rules.yaml} says beyond the tables of the grammar. */
final class SchemaRules {

    private final ObjectNode rules = SpecJson.resource("rules.yaml");

    /** The schema of a construct with a grammar of its own. */
    ObjectNode construct(String name) {
        JsonNode construct = rules.path("constructs").path(name);
        if (construct.isMissingNode()) {
            throw new IllegalStateException("rules.yaml has no construct " + name);
        }
        return (ObjectNode) resolved(construct);
    }

    /** The keywords of a mapping beyond its keys. */
    ObjectNode of(Shape shape) {
        ObjectNode own = rules.path("shapes").path(shape.noun()).deepCopy() instanceof ObjectNode found
                ? found
                : rules.objectNode();
        own.remove("keys");
        return (ObjectNode) resolved(own);
    }

    /** The keywords of one key beyond its form. */
    ObjectNode of(Shape shape, String key) {
        JsonNode own = rules.path("shapes").path(shape.noun()).path("keys").path(key);
        return own.isMissingNode() ? rules.objectNode() : (ObjectNode) resolved(own);
    }

    private JsonNode resolved(JsonNode node) {
        if (node.isTextual() && node.asText().startsWith("@")) {
            return named(node.asText().substring(1));
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = rules.objectNode();
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                copy.set(member.getKey(), resolved(member.getValue()));
            }
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = rules.arrayNode();
            array.forEach(item -> copy.add(resolved(item)));
            return copy;
        }
        return node;
    }

    private JsonNode named(String name) {
        return switch (name) {
            case "FUNCTIONS" -> words(Words.FUNCTIONS);
            case "ESCAPES" -> words(Words.ESCAPES);
            case "TYPES" -> words(Words.TYPES);
            case "RESERVED_STEPS" ->
                words(Words.RESERVED_STEPS.stream().sorted().toList());
            case "METHODS" -> words(Words.METHODS);
            case "TIME_UNITS" -> words(Words.TIME_UNITS);
            case "VERDICTS_THAT_WAIT" -> words(Words.VERDICTS_THAT_WAIT);
            case "ANY_TYPE" -> TextNode.valueOf("^(?:" + String.join("|", Words.TYPES) + "|[A-Z][A-Za-z0-9]*)$");
            case "ITEM_TYPE" ->
                TextNode.valueOf("^(?:"
                        + String.join(
                                "|",
                                Words.TYPES.stream()
                                        .filter(type -> !type.equals("list") && !type.equals("map"))
                                        .toList())
                        + "|[A-Z][A-Za-z0-9]*)$");
            case "RESERVED_FIELDS" ->
                words(Words.RESERVED_FIELDS.stream().sorted().toList());
            case "CONNECTION_FIELD" -> lists("CONSTRAINTS", "DEFAULTS");
            case "FIELD" -> lists("LISTS", "CONSTRAINTS", "ENTRIES");
            case "PARAMETER" -> lists("LISTS", "CONSTRAINTS", "ENTRIES", "DEFAULTS", "PARAMETER_ONLY");
            default -> lists(name);
        };
    }

    private ArrayNode words(Collection<String> words) {
        ArrayNode array = rules.arrayNode();
        words.forEach(array::add);
        return array;
    }

    private ArrayNode lists(String... names) {
        ArrayNode all = rules.arrayNode();
        for (String name : names) {
            JsonNode list = rules.path("lists").path(name);
            if (list.isMissingNode()) {
                throw new IllegalStateException("rules.yaml has no list " + name);
            }
            list.forEach(all::add);
        }
        return all;
    }
}
