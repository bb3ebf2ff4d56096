package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static dev.ferrule.testkit.sandbox.SandboxResponse.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.RecordedRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls that are made again until something is done. */
class PollingTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("polling");
    private static final Inputs PAPER = Inputs.builder().text("paper", "A").build();
    private static final SandboxResponse STARTED = json(202, "{\"id\": 7}");

    private final FakeTime time = new FakeTime();
    private List<String> targets = List.of();

    private JsonValue run(SandboxResponse... answers) {
        List<SandboxResponse> all = new ArrayList<>(List.of(STARTED));
        all.addAll(List.of(answers));
        try (SandboxServer server = SandboxServer.start(PlayedService.answering(all.toArray(SandboxResponse[]::new)));
                Connection connection = Connection.to(SPEC.lowered().connector())
                        .field("base_url", server.baseUrl())
                        .time(time)
                        .open()) {
            try {
                return connection.run(SPEC.action("print-paper"), PAPER);
            } finally {
                targets =
                        server.requests().stream().map(RecordedRequest::target).toList();
            }
        }
    }

    private static SandboxResponse state(String state) {
        return json(200, "{\"state\": \"" + state + "\", \"reason\": \"torn\"}");
    }

    private Failure failure(SandboxResponse... answers) {
        return catchThrowableOfType(ConnectorException.class, () -> run(answers))
                .failure();
    }

    @Test
    void theStateIsAskedForUntilItIsDone() {
        JsonValue output = run(state("queued"), state("a-state-of-next-year"), state("done"));

        assertThat(JsonWriter.masked(output)).contains("\"done\"");
        assertThat(targets).containsExactly("/prints", "/prints/7", "/prints/7", "/prints/7");
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    @Test
    void theServiceTellsWhenToAskAgain() {
        run(state("queued").withHeader("Retry-After", "30"), state("done"));

        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void aServiceThatAsksForNoPauseIsNotAskedWithoutPause() {
        run(state("queued").withHeader("Retry-After", "0"), state("done"));

        assertThat(time.pauses()).containsExactly(Duration.ofMillis(100));
    }

    @Test
    void aRuleMaySayThatItGoesOn() {
        run(status(404), state("done"));

        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void aStateMayMeanThatNothingWillComeOfIt() {
        Failure failure = failure(state("queued"), state("cancelled"));

        assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID);
        assertThat(failure.message()).isEqualTo("torn");
        assertThat(failure.effects()).containsExactly("start");
    }

    @Test
    void aRuleMaySayWhichFailureItIs() {
        assertThat(failure(state("no-paper")).kind()).isEqualTo(ErrorKind.UNAVAILABLE);
    }

    @Test
    void theWaitingHasAnEndAndSaysThatTheWorkMayGoOn() {
        SandboxResponse[] queued = Collections.nCopies(200, state("queued")).toArray(SandboxResponse[]::new);

        Failure failure = failure(queued);

        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(failure.message()).contains("600000 ms", "may still go on");
        assertThat(time.pauses()).hasSizeBetween(115, 120);
    }
}
