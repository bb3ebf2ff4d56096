package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.AuthRecipe;
import dev.ferrule.runtime.definition.AuthScheme;
import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.observe.AttemptEnded;
import dev.ferrule.runtime.observe.AttemptStarted;
import dev.ferrule.runtime.observe.AttemptWatch;
import dev.ferrule.runtime.observe.CallEnded;
import dev.ferrule.runtime.observe.CallListener;
import dev.ferrule.runtime.observe.CallStarted;
import dev.ferrule.runtime.observe.CallWatch;
import dev.ferrule.runtime.observe.Waiting;
import dev.ferrule.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What listeners are told of calls, and what they may do to them. */
class ListenersTest {

    private static final ConnectorDefinition SERVICE = ConnectorDefinition.builder(
                    "service", "The Service", Expression.connection("url"))
            .field(ParameterDefinition.builder("url", "URL", Shape.Scalar.STRING))
            .field(ParameterDefinition.builder("password", "Password", Shape.Scalar.SECRET))
            .auth(AuthScheme.of(
                    "basic",
                    "User and password",
                    AuthRecipe.basic(Expression.text("me"), Expression.connection("password"))))
            .build();

    private static final ActionDefinition READ = action("read-thing", "GET");
    private static final ActionDefinition CHANGE = action("change-thing", "POST");

    private final FakeTransport transport = new FakeTransport();
    private final RecordingListener listener = new RecordingListener();

    private static ActionDefinition action(String id, String method) {
        StepDefinition.Builder step = StepDefinition.builder("call", method)
                .path(Expression.text("/things/"), Expression.input("id"), Expression.text("/parts"))
                .query("key", Expression.input("key"));
        if (method.equals("POST")) {
            step.body(BodyDefinition.empty().set(Pointer.names("key"), Expression.input("key")));
        }
        return ActionDefinition.builder(id, id)
                .parameter(ParameterDefinition.builder("id", "ID", Shape.Scalar.STRING))
                .parameter(ParameterDefinition.builder("key", "Key", Shape.Scalar.SECRET))
                .step(step)
                .output(Shape.Scalar.ANY, new Origin.Body("call", Pointer.WHOLE))
                .build();
    }

    private ConnectionBuilder to() {
        return Connection.to(SERVICE)
                .field("url", "https://h/base")
                .field("password", Secret.of("pa55word"))
                .transport(transport)
                .time(new StandingTime())
                .retry(new RetryPolicy(3, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(20), Duration.ofMinutes(1)));
    }

    private static JsonValue run(Connection connection, ActionDefinition action) {
        return connection.run(
                action,
                Inputs.builder()
                        .text("id", "a/b")
                        .secret("key", Secret.of("k3y"))
                        .build());
    }

    private static ConnectorException fails(Connection connection, ActionDefinition action) {
        return catchThrowableOfType(ConnectorException.class, () -> run(connection, action));
    }

    @Test
    void aCallThatSucceeds() {
        transport.answer(
                200, List.of(Header.of("Content-Type", "application/json"), Header.of("X-Request-Id", "r-1")), "{}");

        run(to().listener(listener).open(), READ);

        assertThat(listener.lines)
                .containsExactly(
                        "call service.read-thing", "  call GET /things/{id}/parts #0", "  = 200", "end success 1");
        AttemptStarted attempt = listener.attempts.get(0);
        assertThat(attempt.purpose()).isEqualTo(AttemptStarted.Purpose.STEP);
        assertThat(attempt.action()).contains("read-thing");
        assertThat(attempt.serverAddress()).isEqualTo("h");
        assertThat(attempt.serverPort()).isEqualTo(443);
        assertThat(attempt.bodySize()).hasValue(0);
        assertThat(attempt.url().text()).contains("https://h/base/things/a%2Fb/parts?key=[redacted]");
        assertThat(listener.answers.get(0).bodySize()).hasValue(2);
        assertThat(listener.answers.get(0).body().text()).contains("{}");
        assertThat(listener.ends.get(0).status()).hasValue(200);
        assertThat(listener.ends.get(0).requestId()).contains("r-1");
    }

    @Test
    void aRequestThatIsSentAgain() {
        transport
                .failure(TransportFailure.Phase.CONNECT)
                .answer(429, List.of(Header.of("Retry-After", "7")), "")
                .json(200, "{}");

        run(to().listener(listener).open(), READ);

        assertThat(listener.lines)
                .containsExactly(
                        "call service.read-thing",
                        "  call GET /things/{id}/parts #0",
                        "  = 0 unavailable CONNECT",
                        "  waits FAILURE 0",
                        "  call GET /things/{id}/parts #1",
                        "  = 429 limit",
                        "  waits THROTTLED 7000",
                        "  call GET /things/{id}/parts #2",
                        "  = 200",
                        "end success 3");
        assertThat(listener.ends.get(0).duration()).isEqualTo(Duration.ofSeconds(7));
        assertThat(listener.answers.get(0).status()).isEqualTo(OptionalInt.empty());
        assertThat(listener.answers.get(0).bodySize()).isEqualTo(OptionalLong.empty());
    }

    @Test
    void aPauseThatWouldOutlastTheCallIsNotWaited() {
        transport.answer(429, List.of(Header.of("Retry-After", "50")), "");

        fails(to().listener(listener).timeout(Duration.ofSeconds(10)).open(), READ);

        assertThat(listener.lines).doesNotContain("  waits THROTTLED 50000").endsWith("end limit 1");
    }

    @Test
    void aCallThatFails() {
        transport.answer(
                404,
                List.of(Header.of("Content-Type", "text/plain"), Header.of("X-Request-Id", "for k3y")),
                "no k3y here");

        fails(to().listener(listener).open(), CHANGE);

        assertThat(listener.lines)
                .containsExactly(
                        "call service.change-thing",
                        "  call POST /things/{id}/parts #0",
                        "  = 404 not-found",
                        "end not-found 1");
        assertThat(listener.ends.get(0).status()).hasValue(404);
        assertThat(listener.ends.get(0).requestId()).contains("for [redacted]");
        assertThat(listener.attempts.get(0).bodySize()).hasValue("{\"key\":\"k3y\"}".length());
        assertThat(listener.attempts.get(0).body().text()).contains("{\"key\":\"[redacted]\"}");
        assertThat(listener.answers.get(0).body().text()).contains("\"no [redacted] here\"");
    }

    @Test
    void aChangeWhoseAnswerIsLost() {
        transport.failure(TransportFailure.Phase.TIMEOUT);

        fails(to().listener(listener).open(), CHANGE);

        assertThat(listener.lines).endsWith("  = 0 unavailable TIMEOUT", "end outcome-unknown 1");
    }

    @Test
    void aCallThatIsStopped() {
        transport.failure(TransportFailure.Phase.CONNECT).json(200, "{}");
        Cancellation cancellation = new Cancellation();
        Connection connection = to().listener(call -> new CallWatch() {
                    @Override
                    public AttemptWatch attemptStarted(AttemptStarted attempt) {
                        cancellation.cancel();
                        return AttemptWatch.NONE;
                    }
                })
                .listener(listener)
                .open();

        assertThatThrownBy(() -> connection.run(
                        READ,
                        Inputs.builder().text("id", "1").build(),
                        CallOptions.builder().cancellation(cancellation).build()))
                .isInstanceOf(ConnectorException.class);
        assertThat(listener.lines).endsWith("end unavailable 1 interrupted");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aValueThatNoRequestCanCarryEndsACallThatHasSentNothing() {
        assertThatThrownBy(() -> to().listener(listener)
                        .open()
                        .run(READ, Inputs.builder().text("id", "..").build()))
                .isInstanceOf(ConnectorException.class);

        assertThat(listener.lines).containsExactly("call service.read-thing", "end invalid 0");
    }

    @Test
    void inputsThatAreRefusedBeginNoCallAndNeitherDoesAPlan() {
        Connection connection = to().listener(listener).open();
        connection.plan(READ, Inputs.builder().text("id", "1").build());
        connection.close();

        assertThat(listener.events).isEmpty();
    }

    @Test
    void eventsHoldNoSecretAndNoValueOfAParameter() {
        transport
                .failure(TransportFailure.Phase.CONNECT)
                .answer(
                        400,
                        List.of(Header.of("Content-Type", "text/plain"), Header.of("Request-Id", "pa55word k3y")),
                        "pa55word k3y");

        fails(to().listener(listener).open(), CHANGE);

        assertThat(listener.events.toString()).doesNotContain("pa55word", "k3y", "a/b", "a%2Fb", "cGE1NXdvcmQ");
        assertThat(listener.events.toString()).contains("url=(shown when asked for)");
    }

    @Test
    void whoThrowsEverywhereChangesNothing() {
        transport.failure(TransportFailure.Phase.CONNECT).json(200, "{\"a\":1}");
        CallListener thrower = new ThrowingListener();

        JsonValue output =
                run(to().listener(thrower).listener(listener).listener(thrower).open(), READ);

        assertThat(output).hasToString("{\"a\":1}");
        assertThat(listener.lines).hasSize(7).endsWith("end success 2");
        assertThat(transport.sent.get(1).headers())
                .noneMatch(header -> header.name().equals("X-Thrown"));
    }

    /** Throws something else each time. */
    private static final class ThrowingListener implements CallListener {
        @Override
        public Set<String> headerNames() {
            return Set.of("x-thrown");
        }

        @Override
        public CallWatch callStarted(CallStarted call) {
            return new CallWatch() {
                @Override
                public AttemptWatch attemptStarted(AttemptStarted attempt) {
                    if (attempt.resends() == 0) {
                        throw new AssertionError("pa55word");
                    }
                    return new AttemptWatch() {
                        @Override
                        public List<Header> headers() {
                            return List.of(Header.of("X-Thrown", "line\r\nbreak"));
                        }

                        @Override
                        public void attemptEnded(AttemptEnded end) {
                            throw new StackOverflowError();
                        }
                    };
                }

                @Override
                public void waiting(Waiting pause) {
                    throw new IllegalStateException();
                }

                @Override
                public void callEnded(CallEnded end) {
                    throw new NoClassDefFoundError();
                }
            };
        }
    }

    @Test
    void aListenerAddsHeadersThatItHasNamedAndNoOthers() {
        transport.json(200, "{}");
        listener.adding(
                Set.of("Traceparent", "User-Agent", "X-Odd"),
                Header.of("traceparent", "00-1-2-01"),
                Header.of("user-agent", "mine"),
                Header.of("X-Other", "1"),
                Header.of("X-Odd", "caf\u00e9"),
                Header.of("Authorization", "mine"));
        RecordingListener second = new RecordingListener()
                .adding(
                        Set.of("traceparent", "tracestate"),
                        Header.of("traceparent", "no"),
                        Header.of("tracestate", "s"));

        run(to().listener(listener).listener(second).open(), READ);

        List<Header> headers = transport.sent.get(0).headers();
        assertThat(headers).contains(Header.of("traceparent", "00-1-2-01"), Header.of("tracestate", "s"));
        assertThat(headers)
                .filteredOn(header -> header.name().equalsIgnoreCase("user-agent"))
                .containsExactly(Header.of("User-Agent", "Ferrule"));
        assertThat(headers)
                .filteredOn(header -> header.name().equals("traceparent"))
                .hasSize(1);
        assertThat(headers).extracting(Header::name).doesNotContain("X-Other", "X-Odd");
        assertThat(headers)
                .filteredOn(header -> header.name().equals("Authorization"))
                .extracting(Header::shown)
                .containsExactly("[redacted]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "COOKIE",
                "Proxy-Authorization",
                "Host",
                "content-length",
                "Content-Encoding",
                "a b",
                ""
            })
    void aListenerMayNotNameTheHeadersThatProveOrFrame(String name) {
        ConnectionBuilder builder = to();

        assertThatThrownBy(() -> builder.listener(new RecordingListener().adding(Set.of(name))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsMadeForNobody() {
        CallListener deaf = new CallListener() {
            @Override
            public CallWatch callStarted(CallStarted call) {
                throw new IllegalStateException("It does not listen.");
            }

            @Override
            public boolean isListening() {
                return false;
            }
        };
        Listeners nobody = new Listeners(SERVICE, List.of(deaf), new StandingTime());

        assertThat(nobody.watching(Optional.of("a"), new Redactor(List.of()))).isSameAs(Watching.NONE);
        assertThat(Watching.NONE.proof()).isSameAs(WatchedRequest.NONE);
    }

    @Test
    void theKindsOfLostExchangesAreTheKindsOfTheirFailures() {
        transport.failure(TransportFailure.Phase.PROTOCOL);

        ConnectorException e = fails(to().listener(listener).open(), READ);

        assertThat(e.kind()).isEqualTo(ErrorKind.UNEXPECTED_ANSWER);
        assertThat(listener.answers.get(0).error()).contains(ErrorKind.UNEXPECTED_ANSWER);
    }
}
