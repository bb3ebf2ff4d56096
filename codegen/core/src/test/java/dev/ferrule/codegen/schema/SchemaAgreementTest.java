package dev.ferrule.codegen.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.Violation;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.testkit.sample.NoSample;
import dev.ferrule.testkit.sample.SampleInputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A validator that is not ours, with our schemas, takes what the runtime takes, and refuses what a schema can tell. */
class SchemaAgreementTest {

    private static final Path FEATURES = Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    /** The rules that no schema says: those of conditions, times and files, and texts by a validator's own notion. */
    private static final Set<String> UNSAID = Set.of("visible-when", "required-when", "format", "max-size");

    private static final List<JsonValue> ODD = List.of(
            JsonValue.of(""),
            JsonValue.of("x"),
            JsonValue.of("x".repeat(300)),
            new JsonNumber("-1"),
            new JsonNumber("0.5"),
            new JsonNumber("7"),
            new JsonNumber("99999999999"),
            JsonValue.of(true),
            new JsonArray(List.of()),
            new JsonArray(List.of(JsonValue.of("x"), JsonValue.of("x"))),
            JsonObject.EMPTY);

    static Stream<Path> features() throws IOException {
        try (Stream<Path> folders = Files.list(FEATURES)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void inputs_are_taken_and_refused_alike(Path folder) {
        Connector connector = new SpecReader().read(folder).connector().orElseThrow();
        LoweredConnector lowered = Lowering.lower(connector);
        List<String> disagreements = new ArrayList<>();
        for (Action action : connector.actions()) {
            JsonSchema schema = schema(Schemas.input(connector, action));
            ActionDefinition definition = lowered.actions().stream()
                    .filter(each -> each.id().equals(action.id()))
                    .findFirst()
                    .orElseThrow();
            for (Inputs inputs : candidates(lowered, action, definition)) {
                List<Violation> violations = Connection.violations(lowered.connector(), definition, inputs);
                Set<ValidationMessage> messages = schema.validate(node(new JsonObject(inputs.values())));
                boolean sayable = violations.stream().anyMatch(violation -> !UNSAID.contains(violation.rule()));
                if (violations.isEmpty() != messages.isEmpty() && (violations.isEmpty() || sayable)) {
                    disagreements.add(action.id() + " " + inputs + ": " + violations + " but " + messages);
                }
            }
        }

        assertThat(disagreements).isEmpty();
    }

    private static List<Inputs> candidates(LoweredConnector lowered, Action action, ActionDefinition definition) {
        SampleInputs samples = new SampleInputs(lowered.connector());
        List<Inputs> candidates = new ArrayList<>();
        try {
            for (Inputs sample : List.of(samples.least(action, definition), samples.most(action, definition))) {
                candidates.add(sample);
                candidates.add(with(sample, "no_such_parameter", JsonValue.of("x")));
                for (ParameterDefinition parameter : definition.parameters()) {
                    Map<String, JsonValue> without = new LinkedHashMap<>(sample.values());
                    without.remove(parameter.id());
                    candidates.add(Inputs.of(without));
                    // The text of a file or a secret is another kind of value to the runtime.
                    Shape shape = parameter.shape() instanceof Shape.ListOf list ? list.items() : parameter.shape();
                    boolean plain = shape != Shape.Scalar.FILE && shape != Shape.Scalar.SECRET;
                    for (JsonValue odd : plain ? ODD : List.<JsonValue>of()) {
                        candidates.add(with(sample, parameter.id(), odd));
                    }
                }
            }
        } catch (NoSample e) {
            return candidates;
        }
        return candidates;
    }

    private static Inputs with(Inputs inputs, String parameter, JsonValue value) {
        Map<String, JsonValue> values = new LinkedHashMap<>(inputs.values());
        values.put(parameter, value);
        return Inputs.of(values);
    }

    @ParameterizedTest
    @MethodSource("features")
    void documented_outputs_fit(Path folder) {
        Connector connector = new SpecReader().read(folder).connector().orElseThrow();
        for (Action action : connector.actions()) {
            if (action.output().example() != null && action.output().value() != null) {
                JsonSchema schema = schema(Schemas.output(connector, action).orElseThrow());
                assertThat(schema.validate(node(action.output().example().text())))
                        .as(action.id())
                        .isEmpty();
            }
        }
    }

    @Test
    void what_is_refused_is_named_by_the_place_where_it_stands() {
        Connector connector =
                new SpecReader().read(FEATURES.resolve("rules")).connector().orElseThrow();
        Action action = connector.actions().get(0);

        Set<ValidationMessage> messages =
                schema(Schemas.input(connector, action)).validate(node("{\"nothing_like_it\": 1}"));

        assertThat(messages.toString()).contains("nothing_like_it");
    }

    /** The schema, which is itself held against the schema of schemas. */
    private static JsonSchema schema(JsonObject schema) {
        JsonNode node = node(schema);
        assertThat(FACTORY.getSchema(SchemaLocation.of(Schemas.DIALECT)).validate(node))
                .isEmpty();
        return FACTORY.getSchema(
                node,
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    private static JsonNode node(JsonValue value) {
        return node(JsonWriter.masked(value));
    }

    private static JsonNode node(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
