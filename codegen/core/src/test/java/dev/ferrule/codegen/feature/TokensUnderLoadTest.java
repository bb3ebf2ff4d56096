package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.testkit.login.TokenServer;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** However many calls want a token at a time, one request gets it. */
class TokensUnderLoadTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("tokens");
    private static final int CALLERS = 100;
    private static final int ROUNDS = 5;

    private final TokenServer tokens = TokenServer.of("shop", "s3cret").slow(Duration.ofMillis(100));
    private final SandboxServer server = SandboxServer.start(new LibraryService(tokens));
    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
        server.close();
    }

    private ConnectionBuilder to(String scheme) {
        return Connection.to(SPEC.lowered().connector())
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
                    connection.run(SPEC.action("list-books"), Inputs.NONE);
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

    @Test
    void aTokenThatHasEndedIsGotOnceInEachRound() throws Exception {
        try (Connection connection = to("program").open()) {
            for (int round = 1; round <= ROUNDS; round++) {
                assertThat(failures(connection)).isZero();
                assertThat(tokens.requests()).isEqualTo(round);
                tokens.endAccess();
            }
        }
    }

    @Test
    void aRefreshTokenThatHoldsOnceIsUsedOnce() throws Exception {
        tokens.knowing("first");
        try (Connection connection = to("person").open()) {
            for (int round = 1; round <= ROUNDS; round++) {
                assertThat(failures(connection)).isZero();
                assertThat(tokens.requests()).isEqualTo(round);
                tokens.endAccess();
            }
        }
    }

    @Test
    void aFailureIsToldToAllWhoWaitForIt() throws Exception {
        for (int i = 0; i < CALLERS; i++) {
            tokens.failNext(status(500));
        }
        try (Connection connection = to("program").open()) {
            assertThat(failures(connection)).isEqualTo(CALLERS);
            assertThat(tokens.requests()).isLessThanOrEqualTo(2);
        }
    }
}
