package dev.ferrule.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.spec.grammar.ActionGrammar;
import dev.ferrule.spec.grammar.Grammar;
import dev.ferrule.spec.grammar.Key;
import dev.ferrule.spec.grammar.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the JSON Schemas of the language: the tables of the grammar, what is noted of their keys, and further rules. */
final class SchemaGenerator {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String DEFINITION = "#/$defs/";

    private final KeyNotes notes;
    private final SchemaRules rules = new SchemaRules();
    private final Map<String, Shape> shapes =
            GrammarShapes.all().stream().collect(Collectors.toMap(FormSchemas::name, Function.identity()));

    SchemaGenerator(KeyNotes notes) {
        this.notes = notes;
    }

    ObjectNode generate(PublishedSchema published) {
        Shape root = switch (published) {
            case CONNECTOR -> Grammar.CONNECTOR;
            case ACTION -> ActionGrammar.ACTION;
            case TYPES -> Grammar.TYPES;
        };
        ObjectNode schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", published.uri());
        schema.put(
                "title",
                switch (published) {
                    case CONNECTOR -> "Ferrule connector";
                    case ACTION -> "Ferrule action";
                    case TYPES -> "Ferrule types";
                });
        schema.put(
                "description",
                switch (published) {
                    case CONNECTOR -> "The file connector.yaml: what a service is and how it is reached.";
                    case ACTION -> "A file of the folder actions: what one action takes, calls and returns.";
                    case TYPES -> "A file of the folder types: types that actions share.";
                });
        schema.setAll(shape(root));
        schema.set("$defs", definitions(schema));
        return schema;
    }

    private ObjectNode shape(Shape shape) {
        ObjectNode schema = NODES.objectNode().put("type", "object");
        List<String> required =
                shape.keys().stream().filter(Key::required).map(Key::name).toList();
        if (!required.isEmpty()) {
            required.forEach(schema.putArray("required")::add);
        }
        ObjectNode properties = schema.putObject("properties");
        shape.keys().forEach(key -> properties.set(key.name(), key(shape, key)));
        schema.put("additionalProperties", false);
        return schema.setAll(rules.of(shape));
    }

    private ObjectNode key(Shape shape, Key key) {
        ObjectNode schema = NODES.objectNode();
        String description = notes.description(shape, key)
                + notes.otherwise(shape, key)
                        .map(text -> " Default: " + text + ".")
                        .orElse("");
        schema.put("description", description);
        if (description.contains("`")) {
            schema.put("markdownDescription", description);
        }
        ObjectNode form = FormSchemas.of(key.form());
        ObjectNode own = rules.of(shape, key.name());
        if (own.has("enum") || own.has("$ref") || own.has("type")) {
            form.removeAll();
        }
        schema.setAll(form);
        schema.setAll(own);
        notes.byDefault(shape, key).ifPresent(value -> schema.set("default", value));
        if (!schema.has("examples")) {
            notes.example(shape, key)
                    .ifPresent(example -> schema.putArray("examples").add(example));
        }
        return schema;
    }

    /** What is referred to, from anywhere, by name. */
    private ObjectNode definitions(ObjectNode schema) {
        Map<String, ObjectNode> found = new TreeMap<>();
        List<JsonNode> todo = new ArrayList<>(List.of(schema));
        while (!todo.isEmpty()) {
            JsonNode next = todo.remove(todo.size() - 1);
            for (JsonNode reference : next.findValues("$ref")) {
                String name = reference.asText().substring(DEFINITION.length());
                if (!found.containsKey(name)) {
                    ObjectNode definition = shapes.containsKey(name) ? shape(shapes.get(name)) : rules.construct(name);
                    found.put(name, definition);
                    todo.add(definition);
                }
            }
        }
        ObjectNode definitions = NODES.objectNode();
        found.forEach(definitions::set);
        return definitions;
    }
}
