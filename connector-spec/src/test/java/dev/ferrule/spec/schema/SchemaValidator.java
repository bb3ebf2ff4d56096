package dev.ferrule.spec.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.yaml.ReadLimits;
import dev.ferrule.spec.yaml.SpecDocument;
import dev.ferrule.spec.yaml.SpecNode;
import dev.ferrule.spec.yaml.SpecNode.Entry;
import dev.ferrule.spec.yaml.SpecNode.Mapping;
import dev.ferrule.spec.yaml.SpecNode.Sequence;
import dev.ferrule.spec.yaml.YamlReader;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Holds files of a spec against the published schemas, with a validator that is not ours. */
public final class SchemaValidator {

    private final JsonSchema connector = schema(PublishedSchema.CONNECTOR);
    private final JsonSchema action = schema(PublishedSchema.ACTION);
    private final JsonSchema types = schema(PublishedSchema.TYPES);

    private static JsonSchema schema(PublishedSchema published) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(published.text());
    }

    /** The JSON of a file; empty when it is not one YAML document. */
    public Optional<JsonNode> json(SourceText source) {
        return SpecJson.read(source.file(), source.text());
    }

    /** What the schema of the file says of its content. */
    public Set<ValidationMessage> validate(String file, JsonNode content) {
        JsonSchema schema = file.equals("connector.yaml") ? connector : file.startsWith("types/") ? types : action;
        return schema.validate(content);
    }

    /** The lines of a file in which the schema finds something wrong. */
    public Set<Integer> lines(SourceText source) {
        Set<Integer> lines = new TreeSet<>();
        new YamlReader(new Diagnostics(), ReadLimits.DEFAULT)
                .read(source)
                .map(SpecDocument::root)
                .ifPresent(root -> {
                    for (ValidationMessage message : validate(source.file(), SpecJson.of(root))) {
                        lines.add(line(root, message));
                    }
                });
        return lines;
    }

    private static int line(SpecNode root, ValidationMessage message) {
        SpecNode node = root;
        int line = node.span().line();
        JsonNodePath path = message.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++) {
            Object part = path.getElement(i);
            if (node instanceof Mapping mapping) {
                Entry entry = mapping.entry(part.toString()).orElseThrow();
                node = entry.value();
                line = node.span().line();
            } else if (node instanceof Sequence sequence) {
                node = sequence.items().get(Integer.parseInt(part.toString()));
                line = node.span().line();
            }
        }
        if (message.getProperty() != null && node instanceof Mapping mapping) {
            return mapping.entry(message.getProperty())
                    .map(entry -> entry.key().span().line())
                    .orElse(line);
        }
        return line;
    }
}
