package dev.ferrule.codegen.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.Credential;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.HookException;
import dev.ferrule.runtime.error.SettingsException;
import dev.ferrule.runtime.hook.Call;
import dev.ferrule.runtime.hook.CallAnswer;
import dev.ferrule.runtime.hook.Calls;
import dev.ferrule.runtime.hook.Conversion;
import dev.ferrule.runtime.hook.HookFields;
import dev.ferrule.runtime.hook.Login;
import dev.ferrule.runtime.hook.LoginRefusedException;
import dev.ferrule.runtime.hook.Session;
import dev.ferrule.runtime.hook.Signer;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.testkit.sandbox.Fault;
import dev.ferrule.testkit.sandbox.RecordedRequest;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Code of the program that logs in: when it runs, what it may call, and what becomes of its failures. */
class LoginHookTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("hooks");
    private static final Inputs NOTE = Inputs.builder().text("note", "Hi").build();
    private static final Conversion EMPTY = (input, fields) -> JsonObject.EMPTY;
    private static final Conversion ONE = (input, fields) -> JsonValue.of(1);
    private static final Signer UNUSED = (request, fields, now) -> List.of();

    private final FakeTime time = new FakeTime();
    private final ChallengeService press = new ChallengeService();
    private final SandboxServer server = SandboxServer.start(press);

    @AfterEach
    void stop() {
        server.close();
    }

    /** Answers the question of the press. */
    private static final class Answering implements Login {
        @Override
        public Session open(Calls calls, HookFields fields) throws LoginRefusedException {
            String question = member(
                    calls.send(Call.get("/challenge?user=" + fields.text("user").orElseThrow())), "question");
            String answer =
                    question + ":" + fields.secret("password").orElseThrow().reveal();
            CallAnswer ticket =
                    calls.send(Call.post("/session", "application/json", "{\"answer\":\"" + answer + "\"}"));
            if (ticket.status() == 403) {
                throw new LoginRefusedException();
            }
            return Session.of(
                            Credential.header("Authorization", "Ticket " + member(ticket, "ticket")),
                            Credential.cookie("way", "hall"),
                            Credential.query("gate", "a & b"))
                    .until(calls.now().plus(Duration.ofMinutes(10)));
        }

        @Override
        public void close(Session session, Calls calls, HookFields fields) {
            Credential ticket = session.credentials().get(0);
            calls.send(new Call("DELETE", "/session", List.of(), Optional.empty(), true)
                    .header(ticket.name(), ticket.text()));
        }

        private static String member(CallAnswer answer, String name) {
            return answer.json()
                    .map(JsonObject.class::cast)
                    .flatMap(body -> body.member(name))
                    .map(value -> ((JsonText) value).text())
                    .orElseThrow();
        }
    }

    private ConnectionBuilder to(Login login) {
        return Connection.to(SPEC.lowered().connector())
                .auth("challenge")
                .field("base_url", server.baseUrl())
                .field("house", "Inkwell")
                .field("user", "ann")
                .field("password", Secret.of("pw-5678"))
                .hook("count-words", ONE)
                .hook("markdown-to-document", EMPTY)
                .hook("sign-house", UNUSED)
                .hook("answer-challenge", login)
                .time(time);
    }

    private static void print(Connection connection) {
        connection.run(SPEC.action("print-note"), NOTE);
    }

    private static ConnectorException failed(Connection connection) {
        return catchThrowableOfType(ConnectorException.class, () -> print(connection));
    }

    private List<String> requests() {
        return server.requests().stream()
                .map(request -> request.method() + " " + request.target())
                .toList();
    }

    @Test
    void oneLoginIsForManyCallsAndEndsWithTheConnection() {
        try (Connection connection = to(new Answering()).open()) {
            assertThat(server.requests()).isEmpty();
            print(connection);
            print(connection);
        }

        assertThat(requests())
                .containsExactly(
                        "GET /challenge?user=ann",
                        "POST /session",
                        "POST /notes?gate=a%20%26%20b",
                        "POST /notes?gate=a%20%26%20b",
                        "DELETE /session");
        assertThat(server.requests().get(1).text()).isEqualTo("{\"answer\":\"q1:pw-5678\"}");
        assertThat(server.requests().get(4).header("Authorization")).contains("Ticket t-1");
    }

    @Test
    void manyCallsAtATimeMakeOneLogin() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Connection connection = to(new Answering()).open()) {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                calls.add(threads.submit(() -> print(connection)));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(press.tickets()).isEqualTo(1);
    }

    @Test
    void aSessionThatIsOverOrRefusedIsBegunAnew() {
        try (Connection connection = to(new Answering()).open()) {
            print(connection);
            press.closeAll();
            print(connection);
            assertThat(press.tickets()).isEqualTo(2);
            time.sleep(Duration.ofMinutes(10));
            print(connection);
            assertThat(press.tickets()).isEqualTo(3);
        }
    }

    @Test
    void aLoginThatIsRefusedIsAFailureOfAuthenticationAndNotTriedAgainAtOnce() {
        try (Connection connection =
                to(new Answering()).field("password", Secret.of("wrong")).open()) {
            Failure failure = failed(connection).failure();

            assertThat(failure.kind()).isEqualTo(ErrorKind.AUTHENTICATION);
            assertThat(failure.message())
                    .isEqualTo("The hook answer-challenge could not log in: the service has refused it.");
            assertThat(failure.action()).isEqualTo("print-note");
            failed(connection);
            assertThat(server.requests()).hasSize(2);
            time.sleep(Duration.ofMillis(1001));
            failed(connection);
            assertThat(server.requests()).hasSize(4);
        }
    }

    @Test
    void aLoginWithoutAnAnswerIsUnavailable() {
        for (int i = 0; i < 5; i++) {
            server.faultNext("GET", "/challenge", Fault.CONNECTION_RESET);
        }
        try (Connection connection = to(new Answering()).open()) {
            ConnectorException failure = failed(connection);

            assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
            assertThat(failure).hasMessageContaining("The hook answer-challenge could not log in.");
            assertThat(server.requests()).extracting(RecordedRequest::method).containsOnly("GET");
        }
    }

    @Test
    void whatALoginGivesIsMaskedWhereTheServiceRepeatsIt() {
        Login forged = (calls, fields) -> Session.of(Credential.header("Authorization", "Ticket forged-ticket"));
        try (Connection connection = to(forged).open()) {
            ConnectorException failure = failed(connection);

            assertThat(failure.kind()).isEqualTo(ErrorKind.AUTHENTICATION);
            assertThat(failure.toString()).doesNotContain("forged-ticket");
            assertThat(connection.plan(SPEC.action("print-note"), NOTE).toString())
                    .doesNotContain("forged-ticket");
        }
    }

    static Stream<Login> badLogins() {
        return Stream.of(
                (calls, fields) -> {
                    throw new IllegalStateException(
                            fields.secret("password").orElseThrow().reveal());
                },
                (calls, fields) -> {
                    throw new IllegalStateException(
                            "key " + fields.secret("key").isPresent() + " "
                                    + fields.text("house").orElseThrow());
                },
                (calls, fields) -> nothing(),
                (calls, fields) -> Session.of(),
                (calls, fields) -> Session.of(Credential.header("Host", "evil.example.com")),
                (calls, fields) -> Session.of(Credential.header("Cookie", "a=b")),
                (calls, fields) -> Session.of(Credential.header("X-A", "pw-5678\r\nX-B: b")),
                (calls, fields) -> Session.of(Credential.cookie("way", "a; b=c")),
                (calls, fields) -> Session.of(Credential.cookie("a=b;c", "d")),
                (calls, fields) -> Session.of(Credential.query("", "a")),
                (calls, fields) -> Session.of(Credential.query("a", "a".repeat(70_000))),
                (calls, fields) -> sent(calls, Call.get("https://evil.example.com/")),
                (calls, fields) -> sent(calls, Call.get("https://id.press.example.com:8443/")),
                (calls, fields) -> sent(calls, Call.get("https://ann:pw-5678@id.press.example.com/")),
                (calls, fields) -> sent(calls, Call.get("http://id.press.example.com/")),
                (calls, fields) -> sent(calls, Call.get("file:///etc/passwd")),
                (calls, fields) -> sent(calls, Call.get("/a b")),
                (calls, fields) -> sent(calls, Call.get("/").header("Host", "evil.example.com")),
                (calls, fields) -> sent(calls, Call.get("/").header("Transfer-Encoding", "chunked")));
    }

    @SuppressWarnings("NullAway") // Code of others may give null; it must be told like any other failure.
    private static Session nothing() {
        return null;
    }

    private static Session sent(Calls calls, Call call) {
        calls.send(call);
        return Session.of(Credential.query("a", "b"));
    }

    @ParameterizedTest
    @MethodSource("badLogins")
    void aLoginThatDoesWhatItMayNotIsNamedAndTellsNothing(Login bad) {
        try (Connection connection = to(bad).open()) {
            assertThatThrownBy(() -> print(connection))
                    .isInstanceOf(HookException.class)
                    .hasNoCause()
                    .hasMessageContaining("The hook answer-challenge ")
                    .hasMessageNotContaining("pw-5678");
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void theWayToTheServiceEndsWithTheLogin() {
        AtomicReference<@Nullable Calls> kept = new AtomicReference<>();
        Login keeping = (calls, fields) -> {
            kept.set(calls);
            return new Answering().open(calls, fields);
        };
        try (Connection connection = to(keeping).open()) {
            print(connection);

            assertThatThrownBy(() -> Objects.requireNonNull(kept.get()).send(Call.get("/challenge")))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aLoginCallsTheHostsThatItsSpecAllows() {
        RecordingTransport transport = new RecordingTransport();
        Login elsewhere = (calls, fields) -> {
            calls.send(Call.get("https://id.press.example.com/who?user=ann"));
            return Session.of(Credential.header("X-Ticket", "t"));
        };
        try (Connection connection = to(elsewhere)
                .field("base_url", "https://press.example.net/api")
                .transport(transport)
                .open()) {
            print(connection);
        }
        assertThat(transport.sent())
                .containsExactly(
                        "GET https://id.press.example.com/who?user=ann", "POST https://press.example.net/api/notes");
    }

    @Test
    void aLoginIsNotSentUnencrypted() {
        assertThatThrownBy(() -> to(new Answering())
                        .field("base_url", "http://press.example.net")
                        .open())
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("would go unencrypted");
    }
}
