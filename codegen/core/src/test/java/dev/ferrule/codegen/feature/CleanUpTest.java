package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static dev.ferrule.testkit.sandbox.SandboxResponse.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps that run in the end, whether something has failed before or not. */
class CleanUpTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("clean-up");
    private static final Inputs PAPER = Inputs.builder().text("paper", "A").build();
    private static final SandboxResponse UPLOADED = json(201, "{\"id\": 7}");
    private static final SandboxResponse CONVERTED = json(200, "{\"pages\": 3}");

    private List<String> requests = List.of();

    private JsonValue run(SandboxResponse... answers) {
        try (SandboxServer server = SandboxServer.start(PlayedService.answering(answers));
                Connection connection = Connection.to(SPEC.lowered().connector())
                        .field("base_url", server.baseUrl())
                        .open()) {
            try {
                return connection.run(SPEC.action("convert-paper"), PAPER);
            } finally {
                requests = server.requests().stream()
                        .map(request -> request.method() + " " + request.target())
                        .toList();
            }
        }
    }

    private ConnectorException failure(SandboxResponse... answers) {
        return catchThrowableOfType(ConnectorException.class, () -> run(answers));
    }

    @Test
    void theOutputIsThatOfTheLastStepBeforeIt() {
        assertThat(JsonWriter.masked(run(UPLOADED, CONVERTED, status(204)))).isEqualTo("{\"pages\":3}");
        assertThat(requests).containsExactly("POST /uploads", "POST /uploads/7/convert", "DELETE /uploads/7");
    }

    @Test
    void itRunsAfterAFailureToo() {
        ConnectorException thrown = failure(UPLOADED, status(422), status(204));

        assertThat(thrown.kind()).isEqualTo(ErrorKind.INVALID);
        assertThat(thrown.getSuppressed()).isEmpty();
        assertThat(requests).containsExactly("POST /uploads", "POST /uploads/7/convert", "DELETE /uploads/7");
    }

    @Test
    void itsOwnFailureIsToldBesideTheFirst() {
        ConnectorException thrown = failure(UPLOADED, status(422), status(403));

        assertThat(thrown.kind()).isEqualTo(ErrorKind.INVALID);
        assertThat(thrown.getSuppressed())
                .singleElement()
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        second -> assertThat(second.kind()).isEqualTo(ErrorKind.PERMISSION));
    }

    @Test
    void itDoesNotRunWhenThereIsNothingToCleanUp() {
        failure(status(422), status(204));

        assertThat(requests).containsExactly("POST /uploads");
    }

    @Test
    void itsFailureIsThatOfTheActionWhenAllElseHasWorked() {
        assertThat(failure(UPLOADED, CONVERTED, status(403), status(403)).kind())
                .isEqualTo(ErrorKind.PERMISSION);
        assertThat(requests).hasSize(3);
    }

    @Test
    void whatIsGoneAlreadyIsNoFailure() {
        assertThat(JsonWriter.masked(run(UPLOADED, CONVERTED, status(404)))).isEqualTo("{\"pages\":3}");
    }
}
