package dev.ferrule.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.ferrule.codegen.FileSink;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.ServiceException;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.runtime.run.CallOptions;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.testkit.mock.ExampleSandbox;
import dev.ferrule.testkit.sample.SampleInputs;
import dev.ferrule.testkit.sample.SampleValues;
import dev.ferrule.testkit.sandbox.SandboxConnections;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A real WireMock loads the stubs, and actions that call it return what they return from the mock server of the test kit. */
class WireMockEmitterTest {

    private static final Path FEATURES = Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features");
    private static final Path CROWD = Path.of("../../actions-crowd/src/main/connector");

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> actionsReturnWhatTheMockServerLetsThemReturn() {
        return Stream.concat(
                        Stream.of(CROWD),
                        Stream.of(
                                        "bodies",
                                        "conditions-and-choices",
                                        "guarded-changes",
                                        "outputs-put-together",
                                        "pagination",
                                        "reading",
                                        "spliced-lists")
                                .map(FEATURES::resolve))
                .map(spec -> dynamicTest(spec.getFileName().toString(), () -> returnTheSame(spec)));
    }

    private static Connector read(Path spec) {
        return new SpecReader().read(spec).connector().orElseThrow();
    }

    private static WireMockServer serving(Connector connector) throws IOException {
        GeneratedFiles files = new GeneratedFiles();
        files.emit(new WireMockEmitter(), connector);
        new FileSink(folder).write(files);
        WireMockServer server = new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .usingFilesUnderDirectory(folder.resolve(connector.id()).toString()));
        server.start();
        return server;
    }

    private static void returnTheSame(Path spec) throws IOException {
        Connector connector = read(spec);
        LoweredConnector lowered = Lowering.lower(connector);
        ExampleSandbox examples = ExampleSandbox.of(connector);
        WireMockServer server = serving(connector);
        int run = 0;
        try (SandboxServer mock = SandboxServer.start(examples);
                Connection expected =
                        SandboxConnections.to(mock, lowered.connector()).open();
                Connection connection = connection(lowered.connector(), server)) {
            for (Action action : connector.actions()) {
                if (!examples.gaps().containsKey(action.id())) {
                    ActionDefinition definition = lowered.action(action.id()).orElseThrow();
                    Inputs inputs = new SampleInputs(lowered.connector()).least(action, definition);
                    assertThat(JsonWriter.masked(connection.run(definition, inputs)))
                            .as(action.id())
                            .isEqualTo(JsonWriter.masked(expected.run(definition, inputs)));
                    run++;
                }
            }
        } finally {
            server.stop();
        }
        assertThat(run).isPositive();
    }

    @Test
    void anActionReturnsItsExample() throws IOException {
        Connector connector = read(CROWD);
        LoweredConnector lowered = Lowering.lower(connector);
        WireMockServer server = serving(connector);
        try (Connection connection = connection(lowered.connector(), server)) {
            Action action = connector.action("update-user").orElseThrow();
            ActionDefinition definition = lowered.action("update-user").orElseThrow();

            JsonValue output =
                    connection.run(definition, new SampleInputs(lowered.connector()).least(action, definition));

            assertThat(JsonWriter.masked(output))
                    .isEqualTo(JsonWriter.masked(JsonReader.read(
                            Objects.requireNonNull(action.output().example()).text())));
        } finally {
            server.stop();
        }
    }

    private static Connection connection(ConnectorDefinition connector, WireMockServer server) {
        SampleValues values = new SampleValues(connector);
        Map<String, String> fields = new LinkedHashMap<>();
        for (ParameterDefinition field : connector.fields()) {
            fields.put(field.id(), field.id().endsWith("url") ? server.baseUrl() : values.text(field));
        }
        return SandboxConnections.builder(connector, fields).open();
    }

    @Test
    void aFailureIsAskedForByAHeader() throws IOException {
        Connector connector = read(CROWD);
        LoweredConnector lowered = Lowering.lower(connector);
        WireMockServer server = serving(connector);
        try (Connection connection = connection(lowered.connector(), server)) {
            Action action = connector.action("update-user").orElseThrow();
            ActionDefinition definition = lowered.action("update-user").orElseThrow();
            CallOptions failing =
                    CallOptions.builder().header(WireMockEmitter.FAIL, "403").build();

            Throwable failure = catchThrowable(() -> connection.run(
                    definition, new SampleInputs(lowered.connector()).least(action, definition), failing));

            assertThat(failure)
                    .isInstanceOfSatisfying(
                            ServiceException.class,
                            problem -> assertThat(problem.failure().kind()).isEqualTo(ErrorKind.PERMISSION));
        } finally {
            server.stop();
        }
    }

    @Test
    void theSameConnectorGivesTheSameStubs() {
        Connector connector = read(CROWD);
        List<GeneratedFiles> made = List.of(new GeneratedFiles(), new GeneratedFiles());
        made.forEach(files -> files.emit(new WireMockEmitter(), connector));

        assertThat(made.get(0).files().keySet()).isEqualTo(made.get(1).files().keySet());
        made.get(0)
                .files()
                .keySet()
                .forEach(path ->
                        assertThat(made.get(0).text(path)).isEqualTo(made.get(1).text(path)));
    }
}
