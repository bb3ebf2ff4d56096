package dev.ferrule.codegen.openapi.roundtrip;

import dev.ferrule.codegen.apidoc.OpenApiDocument;
import dev.ferrule.codegen.openapi.OpenApiImport;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value.Template.Part;
import dev.ferrule.testkit.sample.NoSample;
import dev.ferrule.testkit.sample.SampleInputs;
import dev.ferrule.testkit.sample.SampleValues;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** A connector and the one that is imported from its OpenAPI document. Neither proves who calls. */
final class RoundTrip {

    private static final String SERVER = "https://service.example.com/base";

    private final Connector after;
    private final LoweredConnector lowered;
    private final LoweredConnector imported;

    private RoundTrip(Connector before, Connector after) {
        this.after = after;
        this.lowered = Lowering.lower(before);
        this.imported = Lowering.lower(after);
    }

    /** What one action sent before and after. */
    record Pair(String before, String after) {}

    static RoundTrip of(Connector connector, Path folder) throws IOException {
        Connector open = open(connector);
        byte[] document = JsonWriter.pretty(OpenApiDocument.of(open).json()).getBytes(StandardCharsets.UTF_8);
        for (Map.Entry<String, String> file :
                new OpenApiImport().run(document).files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling("."));
            Files.writeString(path, file.getValue());
        }
        SpecReading reading = new SpecReader().read(folder);
        return new RoundTrip(
                open, reading.connector().orElseThrow(() -> new AssertionError(String.valueOf(reading.diagnostics()))));
    }

    private static Connector open(Connector of) {
        AuthScheme none = new AuthScheme(of.position(), "none", "None", "Nothing.", new AuthScheme.Recipe.None());
        return new Connector(
                of.position(),
                of.id(),
                of.name(),
                of.description(),
                of.javaPackage(),
                of.connection(),
                of.server(),
                List.of(none),
                of.responses(),
                of.errors(),
                of.types(),
                of.actions(),
                of.pages(),
                of.groups(),
                of.allow(),
                List.of(),
                of.connectionTest(),
                of.versions(),
                of.hooks(),
                of.profile(),
                of.otherServers(),
                of.exposures());
    }

    /** The imported action that makes the call of an action. */
    Optional<Action> imported(Action action) {
        return after.actions().stream()
                .filter(other ->
                        call(other.steps().get(0)).equals(call(action.steps().get(0))))
                .findFirst();
    }

    private static String call(Step step) {
        StringBuilder call = new StringBuilder(step.method()).append(' ');
        step.path().forEach(part -> call.append(part instanceof Part.Literal literal ? literal.text() : "{}"));
        return call.toString();
    }

    /** What an action sends with as little as it needs. */
    Pair least(Action action) {
        SampleInputs samples = new SampleInputs(lowered.connector());
        return sent(action, samples::least);
    }

    /** What an action sends with all that it takes. */
    Pair most(Action action) {
        SampleInputs samples = new SampleInputs(lowered.connector());
        return sent(action, samples::most);
    }

    private Pair sent(Action action, BiFunction<Action, ActionDefinition, Inputs> samples) {
        ActionDefinition definition = lowered.action(action.id()).orElseThrow();
        Map<String, String> fields = fields(lowered.connector());
        Inputs inputs;
        try {
            inputs = samples.apply(action, definition);
        } catch (NoSample e) {
            throw new AssertionError(e);
        }
        Sent first = Recorder.first(lowered.connector(), definition, fields, inputs);
        Action other = imported(action).orElseThrow();
        Map<String, String> its = new LinkedHashMap<>(fields(imported.connector()));
        its.putAll(fields);
        Sent second = Recorder.first(
                imported.connector(), imported.action(other.id()).orElseThrow(), its, Feed.of(other, first));
        return new Pair(first.text(), second.text());
    }

    private static Map<String, String> fields(ConnectorDefinition connector) {
        SampleValues values = new SampleValues(connector);
        Map<String, String> fields = new LinkedHashMap<>();
        for (ParameterDefinition field : connector.fields()) {
            if (field.id().equals("base_url") || field.id().equals("url")) {
                fields.put(field.id(), SERVER);
            } else if (field.defaultValue().isEmpty()) {
                JsonValue value = values.of(field);
                fields.put(
                        field.id(),
                        field.shape() == Shape.Scalar.SECRET
                                ? values.text(field)
                                : value instanceof JsonText text ? text.text() : value.toString());
            }
        }
        return fields;
    }
}
