package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static dev.ferrule.testkit.sandbox.SandboxResponse.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.testkit.login.SessionServer;
import dev.ferrule.testkit.sandbox.Fault;
import dev.ferrule.testkit.sandbox.RecordedRequest;
import dev.ferrule.testkit.sandbox.SandboxServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How sessions begin, go on and end. */
class SessionsTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("sessions");

    private final FakeTime time = new FakeTime();
    private final SessionServer sessions = SessionServer.of("ann", "pa55 word");
    private final SandboxServer server = SandboxServer.start(new ArchiveService(sessions));

    @AfterEach
    void stop() {
        server.close();
    }

    private ConnectionBuilder to(String scheme) {
        return Connection.to(SPEC.lowered().connector())
                .auth(scheme)
                .field("base_url", server.baseUrl())
                .field("user", "ann")
                .field("password", Secret.of("pa55 word"))
                .field("api_key", Secret.of("pa55 word"))
                .time(time);
    }

    private static void list(Connection connection) {
        connection.run(SPEC.action("list-papers"), Inputs.NONE);
    }

    private static Failure failure(Connection connection) {
        return catchThrowableOfType(ConnectorException.class, () -> list(connection))
                .failure();
    }

    private List<String> requests() {
        return server.requests().stream().map(RecordedRequest::toString).toList();
    }

    private RecordedRequest last() {
        return server.requests().get(server.requests().size() - 1);
    }

    @Test
    void oneLoginIsForManyCallsAndEndsWithTheConnection() {
        try (Connection connection = to("session").open()) {
            assertThat(server.requests()).isEmpty();
            list(connection);
            list(connection);
            assertThat(last().header("X-Session")).contains("session-1");
        }

        assertThat(requests())
                .containsExactly("POST /api/login", "GET /api/papers", "GET /api/papers", "DELETE /api/login");
        assertThat(server.requests().get(0).text()).isEqualTo("{\"user\":\"ann\",\"password\":\"pa55 word\"}");
        assertThat(sessions.logouts()).isEqualTo(1);
    }

    @Test
    void aConnectionThatNeverLoggedInDoesNotLogOut() {
        to("session").open().close();

        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aLogoutThatFailsIsOfNoMatter() {
        Connection connection = to("session").open();
        list(connection);
        server.faultNext("DELETE", "/login", Fault.CONNECTION_RESET);
        connection.close();

        assertThat(sessions.logins()).isEqualTo(1);
    }

    @Test
    void aServiceThatSaysThatTheSessionIsOverIsLoggedInToAgain() {
        try (Connection connection = to("session").open()) {
            list(connection);
            sessions.endAll();
            connection.run(
                    SPEC.action("add-paper"),
                    Inputs.builder().text("title", "A").build());
            assertThat(last().header("X-Session")).contains("session-2");
            assertThat(requests().subList(2, 5))
                    .containsExactly("POST /api/papers", "POST /api/login", "POST /api/papers");
        }
    }

    @Test
    void aSessionThatNobodyUsedForAWhileOrThatIsOldIsBegunAnew() {
        try (Connection connection = to("session").open()) {
            list(connection);
            for (int i = 0; i < 3; i++) {
                time.sleep(Duration.ofMinutes(19));
                list(connection);
            }
            assertThat(sessions.logins()).isEqualTo(1);
            time.sleep(Duration.ofMinutes(20));
            list(connection);
            assertThat(sessions.logins()).isEqualTo(2);
            for (int i = 0; i < 26; i++) {
                time.sleep(Duration.ofMinutes(19));
                list(connection);
            }
            assertThat(sessions.logins()).isEqualTo(3);
        }
    }

    @Test
    void aLoginThatIsRefusedIsAFailureOfAuthenticationWithItsReason() {
        try (Connection connection =
                to("session").field("password", Secret.of("wrong")).open()) {
            Failure failure = failure(connection);

            assertThat(failure.kind()).isEqualTo(ErrorKind.AUTHENTICATION);
            assertThat(failure.message()).isEqualTo("The login failed. Nobody of this name and password.");
            assertThat(failure.action()).isEqualTo("list-papers");
            // Who waits behind a login that fails does not try again at once, which could lock the user out.
            failure(connection);
            assertThat(sessions.logins()).isEqualTo(1);
            time.sleep(Duration.ofMillis(1001));
            failure(connection);
            assertThat(sessions.logins()).isEqualTo(2);
        }
        try (Connection connection =
                to("cookies").field("password", Secret.of("wrong")).open()) {
            assertThat(failure(connection).kind()).isEqualTo(ErrorKind.AUTHENTICATION);
        }
    }

    @Test
    void aLoginThatCannotBeReachedIsUnavailable() {
        server.faultNext("POST", "/login", Fault.EMPTY_RESPONSE);
        try (Connection connection = to("session").open()) {
            assertThat(failure(connection).kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        }
    }

    @Test
    void anAnswerWithoutATokenIsNone() {
        server.answerNext("POST", "/login", json(200, "{\"ok\":true}"));
        try (Connection connection = to("session").open()) {
            assertThat(failure(connection).message())
                    .isEqualTo("The login was answered, and the answer has no token in its body.");
        }
    }

    @Test
    void cookiesGoBackUntilTheyAreTakenBack() {
        try (Connection connection = to("cookies").open()) {
            list(connection);
            assertThat(last().header("Cookie")).contains("SID=session-1; seen=0");
            list(connection);
            assertThat(last().header("Cookie")).contains("SID=session-1; seen=1");
            server.answerNext("GET", "/papers", json(200, "{}").withHeader("Set-Cookie", "seen=; Path=/; Max-Age=0"));
            list(connection);
            list(connection);
            assertThat(last().header("Cookie")).contains("SID=session-1");
            sessions.endAll();
            list(connection);
            assertThat(last().header("Cookie")).contains("SID=session-2; seen=0");
        }
        assertThat(server.requests().get(0).text()).isEqualTo("user=ann&password=pa55+word");
    }

    @Test
    void aKeyIsExchangedForATokenThatEnds() {
        try (Connection connection = to("key").open()) {
            list(connection);
            assertThat(last().header("Authorization")).contains("Bearer session-1");
            time.sleep(Duration.ofSeconds(271));
            list(connection);
            assertThat(last().header("Authorization")).contains("Bearer session-2");
        }
        assertThat(server.requests().get(0).header("X-Api-Key")).contains("pa55 word");
    }

    @Test
    void aTicketOfACookieGoesBackInTheQuery() {
        try (Connection connection = to("ticket").open()) {
            list(connection);
            assertThat(last().target()).isEqualTo("/api/papers?ticket=session-1");
            assertThat(last().header("Cookie")).isEmpty();
        }
    }

    @Test
    void aUserLogsInByBasicAuthenticationWhichCallsDoNotCarry() {
        try (Connection connection = to("user").open()) {
            list(connection);
            assertThat(last().header("X-Session")).contains("session-1");
            assertThat(last().header("Authorization")).isEmpty();
            sessions.endAll();
            list(connection);
            assertThat(last().header("X-Session")).contains("session-2");
        }

        assertThat(server.requests().get(0).header("Authorization")).contains("Basic YW5uOnBhNTUgd29yZA==");
        assertThat(requests())
                .startsWith("POST /api/sessions", "GET /api/papers")
                .endsWith("DELETE /api/sessions");
        assertThat(last().header("Authorization")).isEmpty();
        assertThat(sessions.logouts()).isEqualTo(1);
    }

    @Test
    void aTokenAgainstForgeryStandsBesideTheUserOfEachCall() {
        try (Connection connection = to("forgery").open()) {
            list(connection);
            list(connection);
            assertThat(last().header("X-CSRF-Token")).contains("session-1");
            assertThat(last().header("Authorization")).contains("Basic YW5uOnBhNTUgd29yZA==");
            assertThat(last().header("Cookie")).contains("SID=session-1");
            sessions.endAll();
            list(connection);
            assertThat(last().header("X-CSRF-Token")).contains("session-2");
            assertThat(sessions.logins()).isEqualTo(2);
            assertThat(connection.plan(SPEC.action("list-papers"), Inputs.NONE).toString())
                    .contains("Authorization: [redacted]");
        }
        assertThat(requests()).startsWith("GET /api/start").endsWith("GET /api/end");
        assertThat(sessions.logouts()).isEqualTo(1);
    }

    @Test
    void whatALoginProvesWithDoesNotShow() {
        server.answerNext(
                "POST",
                "/sessions",
                status(400).withHeader("Content-Type", "text/plain").withBody("no Basic YW5uOnBhNTUgd29yZA== please"));
        try (Connection connection = to("user").open()) {
            assertThat(failure(connection).message()).contains("400: no [redacted] please");
        }
        try (Connection connection =
                to("forgery").field("password", Secret.of("wrong")).open()) {
            assertThat(failure(connection).kind()).isEqualTo(ErrorKind.AUTHENTICATION);
        }
    }

    @Test
    void connectionsShareNothing() {
        try (Connection one = to("session").open();
                Connection other = to("session").open()) {
            list(one);
            list(other);
            assertThat(sessions.logins()).isEqualTo(2);
        }
        assertThat(sessions.logouts()).isEqualTo(2);
    }

    @Test
    void nothingOfASessionShows() {
        try (Connection connection = to("session").open()) {
            list(connection);
            server.answerNext(
                    "GET",
                    "/papers",
                    status(400)
                            .withHeader("Content-Type", "text/plain")
                            .withBody("session-1 c2Vzc2lvbi0x of pa55 word pa55%20word"));
            assertThat(failure(connection).message()).endsWith(": [redacted] [redacted] of [redacted] [redacted].");
            assertThat(connection.plan(SPEC.action("list-papers"), Inputs.NONE).toString())
                    .contains("X-Session: [redacted]");
        }
    }
}
