package dev.ferrule.spec.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import dev.ferrule.spec.grammar.Key;
import dev.ferrule.spec.grammar.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The published schemas are what the grammar says, and help those who write. */
class PublishedSchemaTest {

    private static final Path FOLDER = Path.of("src/main/resources/META-INF/ferrule/schema");

    private final KeyNotes notes = new KeyNotes();

    @ParameterizedTest
    @EnumSource
    void isCurrent(PublishedSchema schema) throws IOException {
        String text = Published.json(new SchemaGenerator(notes).generate(schema));

        Published.verify(FOLDER.resolve(schema.fileName()), text);
    }

    @ParameterizedTest
    @EnumSource
    void isAJsonSchema(PublishedSchema schema) {
        ObjectNode generated = new SchemaGenerator(notes).generate(schema);
        JsonSchema metaSchema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(metaSchema.validate(generated)).isEmpty();
    }

    @Test
    void isInTheJar() {
        assertThat(PublishedSchema.values())
                .allSatisfy(schema -> assertThat(schema.text()).contains("\"$id\": \"" + schema.uri() + "\""));
    }

    @Test
    void everyKeyHasAnExample() {
        for (Shape shape : GrammarShapes.all()) {
            for (Key key : shape.keys()) {
                assertThat(notes.example(shape, key))
                        .as("keys.yaml: %s of %s", key.name(), shape.noun())
                        .isPresent();
            }
        }
        assertThat(notes.unused()).as("keys.yaml: notes of no key").isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyExampleAndDefaultIsAllowed(PublishedSchema published) {
        ObjectNode schema = new SchemaGenerator(notes).generate(published);
        JsonNode definitions = schema.get("$defs");
        checkExamples("", schema, schema);
        definitions.properties().forEach(entry -> checkExamples(entry.getKey(), entry.getValue(), schema));
    }

    private static void checkExamples(String name, JsonNode definition, ObjectNode whole) {
        for (Map.Entry<String, JsonNode> property :
                definition.path("properties").properties()) {
            if (!(property.getValue() instanceof ObjectNode keywords)) {
                continue;
            }
            ObjectNode one = keywords.deepCopy();
            one.set("$defs", whole.get("$defs"));
            JsonSchema compiled = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(one);
            for (JsonNode example : keywords.path("examples")) {
                assertThat(compiled.validate(example))
                        .as("example of %s.%s", name, property.getKey())
                        .isEmpty();
            }
            if (keywords.has("default")) {
                assertThat(compiled.validate(keywords.get("default")))
                        .as("default of %s.%s", name, property.getKey())
                        .isEmpty();
            }
        }
    }
}
