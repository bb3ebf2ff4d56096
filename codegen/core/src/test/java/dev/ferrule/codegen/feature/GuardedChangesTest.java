package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static dev.ferrule.testkit.sandbox.SandboxResponse.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.RecordedRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens when others change what was read before it is changed. */
class GuardedChangesTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("guarded-changes");
    private static final SandboxResponse FIRST =
            json(200, "{\"text\": \"a\", \"pinned\": false}").withHeader("ETag", "\"1\"");
    private static final SandboxResponse SECOND =
            json(200, "{\"text\": \"b\", \"pinned\": true}").withHeader("ETag", "\"2\"");
    private static final SandboxResponse STALE = status(412);

    private static List<RecordedRequest> run(SandboxResponse... answers) {
        try (SandboxServer server = SandboxServer.start(PlayedService.answering(answers));
                Connection connection = Connection.to(SPEC.lowered().connector())
                        .field("base_url", server.baseUrl())
                        .open()) {
            connection.run(
                    SPEC.action("change-notice"),
                    Inputs.builder().text("id", "7").text("text", "new").build());
            return server.requests();
        }
    }

    private static ConnectorException failure(SandboxResponse... answers) {
        return catchThrowableOfType(ConnectorException.class, () -> run(answers));
    }

    @Test
    void theVersionThatWasReadIsSentBack() {
        assertThat(run(FIRST, json(200, "{}")).get(1).header("If-Match")).contains("\"1\"");
    }

    @Test
    void aStaleChangeIsLaidOverWhatIsReadThen() {
        List<RecordedRequest> requests = run(FIRST, STALE, SECOND, json(200, "{}"));

        assertThat(requests).extracting(RecordedRequest::method).containsExactly("GET", "PUT", "GET", "PUT");
        assertThat(requests.get(3).header("If-Match")).contains("\"2\"");
        assertThat(requests.get(3).text()).contains("\"pinned\":true").contains("\"text\":\"new\"");
    }

    @Test
    void theFailureStandsAfterTheLastAttempt() {
        ConnectorException thrown = failure(FIRST, STALE, FIRST, STALE, FIRST, STALE, FIRST, json(200, "{}"));

        assertThat(thrown.kind()).isEqualTo(ErrorKind.CONFLICT);
        assertThat(thrown.effects()).isEmpty();
    }

    @Test
    void aRuleThatTellsAnotherReasonGoesBefore() {
        ConnectorException thrown = failure(FIRST, json(409, "{\"reason\": \"taken\"}"), SECOND, json(200, "{}"));

        assertThat(thrown.kind()).isEqualTo(ErrorKind.EXISTS);
        assertThat(thrown.parameter()).contains("text");
    }

    @Test
    void anotherFailureIsNoneOfTheGuard() {
        assertThat(failure(FIRST, status(403)).kind()).isEqualTo(ErrorKind.PERMISSION);
    }
}
