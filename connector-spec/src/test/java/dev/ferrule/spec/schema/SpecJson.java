package dev.ferrule.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.yaml.ReadLimits;
import dev.ferrule.spec.yaml.SpecDocument;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Scalar;
import dev.ferrule.spec.yaml.SpecNode.Sequence;
import dev.ferrule.spec.yaml.YamlReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Turns YAML, as the reader of specs sees it, into JSON. */
final class SpecJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Path RESOURCES = Path.of("src/test/resources/dev/ferrule/spec/schema");

    private SpecJson() {}

    /** A file beside the tests of this package. */
    static ObjectNode resource(String name) {
        try {
            String text = Files.readString(RESOURCES.resolve(name));
            return (ObjectNode) read(name, text).orElseThrow(() -> new IllegalStateException(name + " is no YAML"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JSON of a text; empty when it is no YAML document. */
    static Optional<JsonNode> read(String name, String text) {
        Diagnostics diagnostics = new Diagnostics();
        return new YamlReader(diagnostics, ReadLimits.DEFAULT)
                .read(new SourceText(name, text))
                .filter(document -> !diagnostics.hasErrors())
                .map(SpecDocument::root)
                .map(SpecJson::of);
    }

    static JsonNode of(SpecNode node) {
        if (node instanceof Mapping mapping) {
            ObjectNode object = NODES.objectNode();
            mapping.entries().forEach(entry -> object.set(entry.name(), of(entry.value())));
            return object;
        }
        if (node instanceof Sequence sequence) {
            ArrayNode array = NODES.arrayNode();
            sequence.items().forEach(item -> array.add(of(item)));
            return array;
        }
        return scalar((Scalar) node);
    }

    private static JsonNode scalar(Scalar scalar) {
        return switch (scalar.kind()) {
            case NULL -> NODES.nullNode();
            case FLAG -> NODES.booleanNode(Boolean.parseBoolean(scalar.text()));
            case NUMBER -> number(scalar.text());
            case TEXT, AMBIGUOUS -> NODES.textNode(scalar.text());
        };
    }

    private static JsonNode number(String text) {
        return text.matches("-?[0-9]{1,9}")
                ? NODES.numberNode(Integer.parseInt(text))
                : NODES.numberNode(new BigDecimal(text));
    }
}
