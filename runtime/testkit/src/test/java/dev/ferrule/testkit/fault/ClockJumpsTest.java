package dev.ferrule.testkit.fault;

import static dev.ferrule.testkit.sandbox.SandboxResponse.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.retry.Time;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.testkit.login.TokenServer;
import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody sets the clock of the machine while calls go on: by an hour forth or back. */
class ClockJumpsTest {

    private static final Path TOKENS =
            Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features/tokens");

    private final Clock clock = new Clock();

    /** The system's time, of whose two clocks one is set now and then. */
    private static final class Clock implements Time {
        private volatile Duration set = Duration.ZERO;
        private volatile Duration jump = Duration.ZERO;

        @Override
        public long nanos() {
            return Time.SYSTEM.nanos();
        }

        @Override
        public Instant now() {
            return Time.SYSTEM.now().plus(set);
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            set = set.plus(jump);
            Time.SYSTEM.sleep(duration);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void theTimeOfACallHolds(int hours) throws Exception {
        Duration time = Duration.ofMillis(600);
        try (FaultServer server = FaultServer.start(BodyFault.BODY_DRIP)) {
            Connection connection =
                    Calls.to(server.origin()).time(clock).timeout(time).open();
            long begin = System.nanoTime();
            Thread jump = new Thread(() -> {
                while (server.seen().isEmpty()) {
                    Thread.onSpinWait();
                }
                clock.set = Duration.ofHours(hours);
            });
            jump.start();
            ConnectorException e = catchThrowableOfType(
                    ConnectorException.class, () -> connection.run(Calls.Call.GET.action(), Inputs.NONE));

            assertThat(e.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(time, time.plusSeconds(2));
            jump.join();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void aPauseLastsAsLongAsItWasToldTo(int hours) {
        clock.jump = Duration.ofHours(hours);
        try (FaultServer server = FaultServer.start(StatusFault.LIMIT_WITH_SECONDS)) {
            Connection connection = Calls.to(server.origin())
                    .time(clock)
                    .timeout(Duration.ofSeconds(20))
                    .open();
            long begin = System.nanoTime();
            ConnectorException e = catchThrowableOfType(
                    ConnectorException.class, () -> connection.run(Calls.Call.GET.action(), Inputs.NONE));

            assertThat(e.status()).hasValue(429);
            assertThat(server.seen()).hasSize(3);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(15));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, 2})
    void aTokenIsGotAnewWhenItIsRefusedOrSeemsOver(int hours) {
        Books books = new Books();
        try (SandboxServer server = SandboxServer.start(books)) {
            LoweredConnector lowered =
                    Lowering.lower(new SpecReader().read(TOKENS).connector().orElseThrow());
            ActionDefinition action = lowered.action("list-books").orElseThrow();
            Connection connection = Connection.to(lowered.connector())
                    .auth("program")
                    .field("login_url", server.baseUrl())
                    .field("client_id", "shop")
                    .field("client_secret", Secret.of("s3cret"))
                    .time(clock)
                    .open();
            connection.run(action, Inputs.NONE);
            clock.set = Duration.ofHours(hours);
            connection.run(action, Inputs.NONE);
            if (hours < 0) {
                // By this clock the token lasts for hours yet, and the server has had enough of it.
                assertThat(books.tokens.requests()).isEqualTo(1);
                books.tokens.endAccess();
                connection.run(action, Inputs.NONE);
            }
            connection.run(action, Inputs.NONE);

            assertThat(books.tokens.requests()).isEqualTo(2);
            assertThat(books.refused).hasValue(hours < 0 ? 1 : 0);
        }
    }

    /** Books for who has a token, which lasts for an hour. */
    private static final class Books implements Sandbox {
        private final TokenServer tokens = TokenServer.of("shop", "s3cret").lasting(Duration.ofHours(1));
        private final AtomicInteger refused = new AtomicInteger();

        @Override
        public String connector() {
            return "library";
        }

        @Override
        public SandboxService start(SandboxOptions options) {
            return new SandboxService() {
                @Override
                public SandboxResponse handle(SandboxRequest request) {
                    if (request.path().equals("/token")) {
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
}
