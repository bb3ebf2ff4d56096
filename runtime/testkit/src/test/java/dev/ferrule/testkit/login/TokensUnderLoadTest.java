package dev.ferrule.testkit.login;

import static dev.ferrule.testkit.sandbox.SandboxResponse.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import dev.ferrule.testkit.sandbox.SandboxService;
import dev.ferrule.testkit.scorecard.Score;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However many calls want a token at a time, one request gets it. */
@Tag(Score.TAG)
class TokensUnderLoadTest {

    private static final Path SPEC =
            Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features/tokens");
    private static final int CALLERS = Score.runs(100, 1_000);
    private static final int ROUNDS = Score.runs(5, 20);

    private final LoweredConnector lowered =
            Lowering.lower(new SpecReader().read(SPEC).connector().orElseThrow());
    private final ActionDefinition action = lowered.actions().stream()
            .filter(each -> each.id().equals("list-books"))
            .findFirst()
            .orElseThrow();
    private final TokenServer tokens = TokenServer.of("shop", "s3cret").slow(Duration.ofMillis(100));
    private final AtomicInteger refused = new AtomicInteger();
    private final SandboxServer server = SandboxServer.start(new Books());
    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);

    /** Books for who has a token. */
    private final class Books implements Sandbox {
        @Override
        public String connector() {
            return "library";
        }

        @Override
        public SandboxService start(SandboxOptions options) {
            return new SandboxService() {
                @Override
                public SandboxResponse handle(SandboxRequest request) {
                    if (request.path().equals("/token") || request.path().equals("/refresh")) {
                        return tokens.token(request);
                    }
                    if (tokens.accepts(request)) {
                        return SandboxResponse.json(200, "{\"books\":[]}");
                    }
                    refused.incrementAndGet();
                    return status(401);
                }

                @Override
                public Map<String, String> connectionFields(String baseUrl) {
                    tokens.answering("instance_url", baseUrl);
                    return Map.of("login_url", baseUrl);
                }
            };
        }
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        server.close();
    }

    private ConnectionBuilder to(String scheme) {
        return Connection.to(lowered.connector())
                .auth(scheme)
                .field("login_url", server.baseUrl())
                .field("client_id", "shop")
                .field("client_secret", Secret.of("s3cret"))
                .field("refresh_token", Secret.of("first"))
                .timeout(Duration.ofMinutes(1));
    }

    /** How many of the callers fail, who all begin at once. */
    private int failures(Connection connection) throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            calls.add(threads.submit(() -> {
                start.await();
                try {
                    connection.run(action, Inputs.NONE);
                    return false;
                } catch (ConnectorException e) {
                    return true;
                }
            }));
        }
        start.countDown();
        int failures = 0;
        for (Future<Boolean> call : calls) {
            failures += call.get() ? 1 : 0;
        }
        return failures;
    }

    /** Plays the rounds, at the end of each of which the token ends that everybody has. */
    private void rounds(Connection connection, String what) throws Exception {
        int failures = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            failures += failures(connection);
            tokens.endAccess();
        }
        boolean once = tokens.requests() == ROUNDS;

        Score.print(
                23,
                failures == 0 && once,
                what + ": " + tokens.requests() + " token requests in " + ROUNDS + " rounds of " + CALLERS
                        + " callers, " + failures + " calls failed");
        assertThat(failures).isZero();
        assertThat(tokens.requests()).isEqualTo(ROUNDS);
        // Who is refused asks once more and not again: each caller of a later round is refused once at most.
        assertThat(refused.get()).isBetween(1, CALLERS * (ROUNDS - 1));
    }

    @Test
    void aTokenThatHasEndedIsGotOnceInEachRound() throws Exception {
        try (Connection connection = to("program").open()) {
            rounds(connection, "client credentials, refused with 401");
        }
    }

    @Test
    void aRefreshTokenThatHoldsOnceIsUsedOnce() throws Exception {
        tokens.knowing("first");
        try (Connection connection = to("person").open()) {
            rounds(connection, "refresh tokens that hold once");
        }
    }

    @Test
    void aSlowServerIsAskedOnce() throws Exception {
        tokens.slow(Duration.ofSeconds(2));
        try (Connection connection = to("program").open()) {
            int failures = failures(connection);

            Score.print(
                    23,
                    failures == 0 && tokens.requests() == 1,
                    "a token that takes 2 s: " + tokens.requests() + " token requests, " + failures + " calls failed");
            assertThat(failures).isZero();
            assertThat(tokens.requests()).isEqualTo(1);
        }
    }

    @Test
    void aFailureIsToldToAllWhoWaitForItAndForgotten() throws Exception {
        for (int i = 0; i < CALLERS; i++) {
            tokens.failNext(status(500));
        }
        try (Connection connection = to("program").open()) {
            long start = System.nanoTime();
            int failures = failures(connection);
            long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
            int requests = tokens.requests();
            tokens.forgiveAll();
            Thread.sleep(1_100);
            int later = failures(connection);
            boolean few = requests <= 2 + seconds;

            Score.print(
                    23,
                    failures == CALLERS && later == 0 && few,
                    "a server that fails: " + requests + " token requests for " + CALLERS + " callers in " + seconds
                            + " s, " + later + " calls failed a second later");
            assertThat(failures).isEqualTo(CALLERS);
            // A failure is remembered for a second at most.
            assertThat(few).isTrue();
            assertThat(later).isZero();
        }
    }
}
