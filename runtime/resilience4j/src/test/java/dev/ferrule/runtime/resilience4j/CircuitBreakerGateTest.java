package dev.ferrule.runtime.resilience4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.runtime.retry.RetryPolicy;
import dev.ferrule.runtime.run.CallOptions;
import dev.ferrule.runtime.run.Cancellation;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.testkit.sandbox.Fault;
import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import dev.ferrule.testkit.sandbox.SandboxService;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What opens a circuit breaker, what does not, and what an open one means for calls. */
class CircuitBreakerGateTest {

    private static final ActionDefinition READ = ActionDefinition.builder("read", "Read")
            .step(StepDefinition.builder("call", "GET").path(Expression.text("/thing")))
            .build();

    private final CircuitBreaker breaker = CircuitBreaker.of(
            "service",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(4)
                    .minimumNumberOfCalls(4)
                    .permittedNumberOfCallsInHalfOpenState(1)
                    .waitDurationInOpenState(Duration.ofSeconds(60))
                    .build());
    private final Service service = new Service();
    private final SandboxServer server = SandboxServer.start(service);

    @AfterEach
    void stop() {
        server.close();
    }

    /** Answers every request with one status. */
    private static final class Service implements Sandbox {
        private volatile int status = 204;

        @Override
        public String connector() {
            return "service";
        }

        @Override
        public SandboxService start(SandboxOptions options) {
            return new SandboxService() {
                @Override
                public SandboxResponse handle(SandboxRequest request) {
                    return SandboxResponse.status(status);
                }

                @Override
                public Map<String, String> connectionFields(String baseUrl) {
                    return Map.of("url", baseUrl);
                }
            };
        }
    }

    private ConnectionBuilder to(String url) {
        return Connection.to(ConnectorDefinition.builder("service", "The Service", Expression.connection("url"))
                        .field(ParameterDefinition.builder("url", "URL", Shape.Scalar.STRING))
                        .build())
                .field("url", url)
                .retry(RetryPolicy.NONE)
                .gate(CircuitBreakerGate.of(breaker));
    }

    private static ConnectorException fails(Connection connection) {
        return catchThrowableOfType(ConnectorException.class, () -> connection.run(READ, Inputs.NONE));
    }

    @Test
    void errorsOfTheServerOpenItAndThenNothingIsSent() {
        service.status = 503;
        try (Connection connection = to(server.baseUrl()).open()) {
            for (int i = 0; i < 4; i++) {
                assertThat(fails(connection).status()).hasValue(503);
            }
            ConnectorException refused = fails(connection);

            assertThat(refused.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
            assertThat(refused.status()).isEmpty();
            assertThat(refused.failure().attempts()).isZero();
            assertThat(refused)
                    .hasMessageMatching("The service has failed too often of late, so nothing is sent to it for "
                            + "(60000|59[0-9]{3}|[1-5][0-9]{4}) ms\\.");
        }
        assertThat(server.requests()).hasSize(4);
        assertThat(breaker.getState()).isEqualTo(State.OPEN);
    }

    @Test
    void anOpenOneEndsTheRepetitionsOfACall() {
        service.status = 503;
        try (Connection connection = to(server.baseUrl())
                .retry(new RetryPolicy(9, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO))
                .open()) {
            assertThat(fails(connection)).hasMessageContaining("failed too often of late");
        }
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void connectionsThatBreakOpenIt() {
        try (Connection connection = to(server.baseUrl()).open()) {
            for (int i = 0; i < 4; i++) {
                server.faultNext("GET", "/thing", Fault.CONNECTION_RESET);
                fails(connection);
            }
        }
        assertThat(breaker.getState()).isEqualTo(State.OPEN);
    }

    @Test
    void answersOfAServiceThatWorksDoNot() {
        try (Connection connection = to(server.baseUrl()).open()) {
            for (int status : new int[] {404, 404, 400, 401, 403, 409, 429, 404}) {
                service.status = status;
                assertThat(fails(connection).status()).hasValue(status);
            }
        }
        assertThat(breaker.getState()).isEqualTo(State.CLOSED);
        assertThat(breaker.getMetrics().getNumberOfFailedCalls()).isZero();
    }

    @Test
    void whatNeverLeftOrWasStoppedSaysNothingOfTheService() {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        try (Connection elsewhere = to(server.baseUrl())
                        .network(Network.builder().allowHosts("example.com").build())
                        .open();
                Connection connection = to(server.baseUrl()).open()) {
            assertThat(fails(elsewhere).kind()).isEqualTo(ErrorKind.UNAVAILABLE);
            assertThat(catchThrowableOfType(
                            ConnectorException.class,
                            () -> connection.run(
                                    READ,
                                    Inputs.NONE,
                                    CallOptions.builder()
                                            .cancellation(cancelled)
                                            .build())))
                    .isNotNull();
        }
        assertThat(breaker.getMetrics().getNumberOfBufferedCalls()).isZero();
    }

    @Test
    void itIsTriedAgainAndClosesWhenTheServiceWorks() {
        service.status = 500;
        try (Connection connection = to(server.baseUrl()).open()) {
            for (int i = 0; i < 4; i++) {
                fails(connection);
            }
            breaker.transitionToHalfOpenState();
            service.status = 204;
            connection.run(READ, Inputs.NONE);

            assertThat(breaker.getState()).isEqualTo(State.CLOSED);
            connection.run(READ, Inputs.NONE);
        }
    }

    @Test
    void whileItIsTriedOthersAreNotLetThrough() {
        service.status = 500;
        try (Connection connection = to(server.baseUrl()).open()) {
            breaker.transitionToOpenState();
            breaker.transitionToHalfOpenState();
            assertThat(breaker.tryAcquirePermission()).isTrue();

            assertThat(fails(connection)).hasMessageEndingWith("so nothing is sent to it yet.");
        }
        assertThat(server.requests()).isEmpty();
    }
}
