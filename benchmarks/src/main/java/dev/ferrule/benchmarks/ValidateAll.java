package dev.ferrule.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.ferrule.spec.schema.PublishedSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One process: the peer, which holds the same files against their JSON Schemas and keeps nothing of them. */
public final class ValidateAll {

    private static final YAMLMapper YAML = new YAMLMapper();

    private ValidateAll() {}

    /** Takes the folder as its argument, and prints how many actions are valid. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        validate(schema(PublishedSchema.CONNECTOR), folder.resolve("connector.yaml"));
        JsonSchema schema = schema(PublishedSchema.ACTION);
        List<Path> actions;
        try (Stream<Path> files = Files.list(folder.resolve("actions"))) {
            actions = files.sorted().toList();
        }
        for (Path action : actions) {
            validate(schema, action);
        }
        System.out.println("done " + actions.size() + " " + Memory.peak());
    }

    private static JsonSchema schema(PublishedSchema published) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(published.text());
    }

    private static void validate(JsonSchema schema, Path file) throws IOException {
        JsonNode content = YAML.readTree(Files.readString(file));
        if (!schema.validate(content).isEmpty()) {
            throw new IllegalStateException(file + " is not valid");
        }
    }
}
