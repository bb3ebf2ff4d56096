package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static dev.ferrule.testkit.sandbox.SandboxResponse.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.retry.RetryPolicy;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.Fault;
import dev.ferrule.testkit.sandbox.RecordedRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which calls are sent again, how often and after which pauses. */
class RepeatedCallsTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("repeated-calls");
    private static final SandboxResponse FINE = json(200, "{}");
    private static final Inputs NONE = Inputs.builder().build();

    private final FakeTime time = new FakeTime();
    private SandboxServer server = SandboxServer.start(PlayedService.answering(FINE));

    @AfterEach
    void stop() {
        server.close();
    }

    private void answering(SandboxResponse... answers) {
        server.close();
        server = SandboxServer.start(PlayedService.answering(answers));
    }

    private void run(String action, Inputs inputs) {
        try (Connection connection = Connection.to(SPEC.lowered().connector())
                .field("base_url", server.baseUrl())
                .time(time)
                .open()) {
            connection.run(SPEC.action(action), inputs);
        }
    }

    private Failure failure(String action) {
        ConnectorException thrown = catchThrowableOfType(ConnectorException.class, () -> run(action, NONE));
        return thrown.failure();
    }

    @Test
    void aReadIsSentAgainAfterTheTimeThatTheServiceTells() {
        answering(status(429).withHeader("Retry-After", "7"), FINE);

        run("get-parcel", Inputs.builder().text("id", "1").build());

        assertThat(server.requests()).hasSize(2);
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void theSecondWayToTellTheTimeCountsWhenTheFirstIsNotUsed() {
        long inFiveSeconds = time.now().getEpochSecond() + 5;
        answering(status(429).withHeader("X-Reset", Long.toString(inFiveSeconds)), FINE);

        run("get-parcel", Inputs.builder().text("id", "1").build());

        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void anAbsurdTimeEndsTheCallAtOnce() {
        answering(status(429).withHeader("Retry-After", "99999999999999"));

        Failure failure = failure("find-parcels");

        assertThat(failure.kind()).isEqualTo(ErrorKind.LIMIT);
        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void theDeadlineHoldsOverPauses() {
        answering(status(429).withHeader("Retry-After", "20"));

        assertThat(failure("find-parcels").attempts()).isEqualTo(2);
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(20));
    }

    @Test
    void aCallThatKeepsFailingIsSentThreeTimes() {
        answering(status(503));

        Failure failure = failure("find-parcels");

        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(failure.message()).isEqualTo("The mail room is closed.");
        assertThat(failure.attempts()).isEqualTo(3);
        assertThat(server.requests()).hasSize(3);
        assertThat(time.pauses())
                .hasSize(2)
                .allSatisfy(pause -> assertThat(pause).isLessThanOrEqualTo(Duration.ofSeconds(2)));
    }

    @Test
    void aWriteThatTheServiceMayHaveCarriedOutIsNotSentAgain() {
        answering(status(503), FINE);

        assertThat(failure("send-parcel").attempts()).isEqualTo(1);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aWriteThatTheServiceRefusedIsSentAgain() {
        answering(status(429), FINE);

        run("send-parcel", NONE);

        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aWriteThatWasRefusedInsideOfASuccessIsSentAgain() {
        answering(json(200, "{\"error\": \"BUSY\", \"seconds\": 0.5}"), FINE);

        run("send-parcel", NONE);

        assertThat(server.requests()).hasSize(2);
        assertThat(time.pauses()).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void aWriteWhoseAnswerIsLostIsNotSentAgain() {
        server.faultNext("POST", "/parcels", Fault.CONNECTION_RESET);

        Failure failure = failure("send-parcel");

        assertThat(failure.kind()).isEqualTo(ErrorKind.OUTCOME_UNKNOWN);
        assertThat(failure.attempts()).isEqualTo(1);
    }

    @Test
    void aWriteWithAKeyIsSentAgainWithTheSameKey() {
        server.faultNext("POST", "/parcels", Fault.CONNECTION_RESET);

        run("send-parcel-once", NONE);
        run("send-parcel-once", NONE);

        List<Optional<String>> keys = server.requests().stream()
                .map((RecordedRequest request) -> request.header("Idempotency-Key"))
                .toList();
        assertThat(keys).hasSize(3).doesNotContain(Optional.empty());
        assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
    }

    @Test
    void aCallThatMustNotBeRepeatedIsNotSentAgain() {
        answering(status(429), FINE);

        assertThat(failure("burn-parcel").attempts()).isEqualTo(1);
    }

    @Test
    void aPolicyOfOneAttemptSendsNothingAgain() {
        answering(status(429), FINE);
        try (Connection connection = Connection.to(SPEC.lowered().connector())
                .field("base_url", server.baseUrl())
                .retry(RetryPolicy.NONE)
                .open()) {
            assertThat(catchThrowableOfType(
                                    ConnectorException.class, () -> connection.run(SPEC.action("find-parcels"), NONE))
                            .failure()
                            .kind())
                    .isEqualTo(ErrorKind.LIMIT);
        }
    }

    @Test
    void aKeyInTheBodyOrTheQueryIsTheSameWhenTheCallIsSentAgain() {
        answering(status(503), FINE, status(503), FINE);

        run("order-parcel", NONE);

        List<String> bodies =
                server.requests().stream().map(RecordedRequest::text).toList();
        List<String> labels = server.requests().stream()
                .skip(2)
                .map(request -> request.target())
                .toList();
        assertThat(bodies.get(0)).matches("\\{\"kind\":\"parcel\",\"request\":\\{\"id\":\"[0-9a-f-]{36}\"}}");
        assertThat(bodies.get(1)).isEqualTo(bodies.get(0));
        assertThat(labels.get(0)).matches("/labels\\?requestId=[0-9a-f-]{36}");
        assertThat(labels.get(1)).isEqualTo(labels.get(0));
        assertThat(labels.get(0)).doesNotContain(bodies.get(0).substring(33, 69));
    }
}
