package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.SettingsException;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.runtime.run.PlannedRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import dev.ferrule.testkit.sandbox.ServiceTransport;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Calls that a service takes at another address than the rest. */
class OtherServersTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("other-servers");
    private static final Inputs MAP = Inputs.builder().text("map", "m-1").build();
    private static final Inputs SHEET = Inputs.builder()
            .text("map", "m-1")
            .file("sheet", FileSource.of("sheet.png", "image/png", new byte[] {1, 2, 3}))
            .build();

    private final Network network = new Network();

    /** Answers in turn, and remembers where requests went and with which proof. */
    private static final class Network implements Transport {
        private final Deque<SandboxResponse> answers = new ArrayDeque<>();
        private final List<String> sent = new ArrayList<>();

        @Override
        public HttpAnswer send(HttpRequest request, Duration timeout) {
            String proof = request.headers().stream()
                    .filter(header -> header.name().equals("Authorization"))
                    .map(Header::value)
                    .collect(Collectors.joining(", "));
            sent.add(request.method() + " " + request.uri() + " " + proof);
            return ServiceTransport.answer(answers.isEmpty() ? json(200, "{}") : answers.remove());
        }

        @Override
        public void close() {}
    }

    private static ConnectionBuilder builder(String archive) {
        return Connection.to(SPEC.lowered().connector())
                .field("archive_url", archive)
                .field("token", Secret.of("hidden"));
    }

    private Connection connection(String archive) {
        return builder(archive).transport(network).open();
    }

    private Connection connection() {
        return connection("https://archive.example.com/");
    }

    @Test
    void aStepSaysWhichServerTakesItsCall() {
        connection().run(SPEC.action("add-sheet"), SHEET);
        connection().run(SPEC.action("get-map"), MAP);

        assertThat(network.sent)
                .containsExactly(
                        "PUT https://eu.sheets.atlas.example.com/v2/maps/m-1/sheet Bearer hidden",
                        "GET https://api.atlas.example.com/v2/maps/m-1 Bearer hidden");
    }

    @Test
    void theStepsOfOneActionMayGoToDifferentServers() {
        network.answers.add(json(200, "{\"sheet\": \"s-7\"}"));
        network.answers.add(SandboxResponse.status(200).withBody("picture"));

        builder("https://archive.example.com")
                .field("region", "us")
                .transport(network)
                .open()
                .run(SPEC.action("read-sheet"), MAP);

        assertThat(network.sent)
                .containsExactly(
                        "GET https://api.atlas.example.com/v2/maps/m-1 Bearer hidden",
                        "GET https://us.sheets.atlas.example.com/v2/sheets/s-7 Bearer hidden");
    }

    @Test
    void theNextPageIsAskedOfTheServerOfItsList() {
        network.answers.add(json(200, "{\"maps\": [{\"id\": \"1\"}], \"next\": \"/maps/old?after=1\"}"));
        network.answers.add(json(200, "{\"maps\": [{\"id\": \"2\"}]}"));

        assertThat(connection().run(SPEC.action("list-old-maps"), Inputs.NONE))
                .hasToString("[{\"id\":\"1\"},{\"id\":\"2\"}]");
        assertThat(network.sent)
                .containsExactly(
                        "GET https://archive.example.com/maps/old Bearer hidden",
                        "GET https://archive.example.com/maps/old?after=1 Bearer hidden");
    }

    @Test
    void anAnswerLeadsFromOneServerToAnotherAsLittleAsAnywhereElse() {
        network.answers.add(
                json(200, "{\"maps\": [{\"id\": \"1\"}], \"next\": \"https://api.atlas.example.com/v2/maps\"}"));

        ConnectorException thrown = catchThrowableOfType(
                ConnectorException.class, () -> connection().run(SPEC.action("list-old-maps"), Inputs.NONE));

        assertThat(thrown.failure().message())
                .isEqualTo("The address of the next page leads to another server, which was not asked.");
        assertThat(network.sent).hasSize(1);
    }

    @Test
    void aPlanShowsThem() {
        assertThat(connection().plan(SPEC.action("read-sheet"), MAP))
                .extracting(PlannedRequest::uri)
                .containsExactly(
                        "https://api.atlas.example.com/v2/maps/m-1",
                        "https://eu.sheets.atlas.example.com/v2/sheets/%7Bmap.body.sheet%7D");
    }

    @Test
    void eachOfThemIsHeldToWhatTheServerIsHeldTo() {
        assertThat(refusal("http://archive.example.com"))
                .isEqualTo("The credentials of the connection to Atlas would go unencrypted to archive.example.com."
                        + " Use https://, or allow plain HTTP in the network settings.");
        assertThat(refusal("https://user@archive.example.com"))
                .isEqualTo("The address of the server archive in the connection to Atlas must not hold a user name or"
                        + " password; they are fields of their own.");
    }

    private String refusal(String archive) {
        return catchThrowableOfType(SettingsException.class, () -> connection(archive))
                .failure()
                .message();
    }

    @Test
    void aSandboxStandsForAllOfThem() {
        try (SandboxServer sandbox = SandboxServer.start(PlayedService.answering(json(200, "{}"), json(200, "{}")));
                Connection connection = builder(sandbox.baseUrl())
                        .transport(sandbox.transport())
                        .open()) {
            connection.run(SPEC.action("add-sheet"), SHEET);
            connection.run(SPEC.action("get-map"), MAP);

            assertThat(sandbox.requests())
                    .extracting(request -> request.target() + " for "
                            + request.header("X-Sandbox-Origin").orElse(""))
                    .containsExactly(
                            "/v2/maps/m-1/sheet for https://eu.sheets.atlas.example.com",
                            "/v2/maps/m-1 for https://api.atlas.example.com");
        }
    }
}
