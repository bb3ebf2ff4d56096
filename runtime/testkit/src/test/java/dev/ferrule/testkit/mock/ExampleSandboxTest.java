package dev.ferrule.testkit.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.testkit.sandbox.SandboxConnections;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every connector has a mock server for nothing. */
class ExampleSandboxTest {

    private static final Path FEATURES = Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features");
    private static final Path CROWD = Path.of("../../actions-crowd/src/main/connector");

    static List<Path> features() throws IOException {
        try (Stream<Path> folders = Files.list(FEATURES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("connector.yaml")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void everyActionOfEveryFeatureOfTheLanguageSucceeds(Path feature) {
        Map<String, String> gaps = ExampleSandbox.of(feature).gaps();

        // What a program's own code makes of values is known to that program alone.
        assertThat(gaps).allSatisfy((action, gap) -> assertThat(gap).contains("runs code of the program"));
    }

    @Test
    void anActionReturnsItsExample() throws IOException {
        Connector spec = new SpecReader().read(CROWD).connector().orElseThrow();
        LoweredConnector crowd = Lowering.lower(spec);
        try (SandboxServer server = SandboxServer.start(ExampleSandbox.of(spec));
                Connection connection =
                        SandboxConnections.to(server, crowd.connector()).open()) {

            String output = JsonWriter.pretty(connection.run(
                    crowd.action("update-user").orElseThrow(),
                    Inputs.builder().text("username", "sampleuser").build()));

            assertThat(output + "\n").isEqualTo(Files.readString(CROWD.resolve("examples/update-user.json")));
        }
    }

    @Test
    void whatNoActionSendsIsRefusedAndSaysWhatIsKnown() throws Exception {
        try (SandboxServer server = SandboxServer.start(ExampleSandbox.of(CROWD))) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.baseUrl() + "/nothing"))
                                    .DELETE()
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("no call DELETE /nothing", "update-user (PUT)");
        }
    }

    @Test
    void aRequestThatProvesNothingIsRefused() throws Exception {
        try (SandboxServer server = SandboxServer.start(ExampleSandbox.of(CROWD))) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(
                                            server.baseUrl() + "/rest/usermanagement/1/user?username=sampleuser"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aFolderWithProblemsSaysWhichTheyAre() {
        assertThatThrownBy(() -> ExampleSandbox.of(FEATURES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("connector.yaml");
    }

    @Test
    void inputsAreCheckedBeforeAnythingIsSent() {
        LoweredConnector crowd =
                Lowering.lower(new SpecReader().read(CROWD).connector().orElseThrow());
        try (SandboxServer server = SandboxServer.start(ExampleSandbox.of(CROWD));
                Connection connection =
                        SandboxConnections.to(server, crowd.connector()).open()) {
            assertThatThrownBy(() -> connection.run(crowd.action("update-user").orElseThrow(), Inputs.NONE))
                    .isInstanceOf(InvalidInputException.class);
            assertThat(server.requests()).isEmpty();
        }
    }
}
