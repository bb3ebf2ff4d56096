package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static dev.ferrule.testkit.sandbox.SandboxResponse.status;
import static dev.ferrule.testkit.sandbox.SandboxResponse.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.oauth.AssertionSigning;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.SettingsException;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.jose.NimbusSigning;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.RecordedRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** How tokens of OAuth 2 are got, carried and renewed. */
class TokensTest extends LibraryTrial {

    TokensTest() {
        super("shop:1", "s3cret/%");
    }

    private RecordedRequest request(int index) {
        return server.requests().get(index);
    }

    @Test
    void aProgramAsksOnceForManyCalls() {
        try (Connection connection = to("program").open()) {
            list(connection);
            list(connection);
        }

        assertThat(server.requests())
                .extracting(Object::toString)
                .containsExactly("POST /token", "GET /api/books", "GET /api/books");
        RecordedRequest asked = request(0);
        // RFC 6749, 2.3.1: both halves are encoded before they are joined.
        assertThat(asked.header("Authorization"))
                .contains("Basic "
                        + Base64.getEncoder()
                                .encodeToString("shop%3A1:s3cret%2F%25".getBytes(StandardCharsets.US_ASCII)));
        assertThat(asked.header("Content-Type")).contains("application/x-www-form-urlencoded");
        assertThat(asked.header("X-Login-Version")).contains("2");
        assertThat(asked.text())
                .isEqualTo("grant_type=client_credentials&scope=books.read+loans.write&audience=library");
        assertThat(request(1).header("Authorization")).contains("Bearer access-1");
        // What is sent beside the token is no business of the server that gives it.
        assertThat(request(1).header("Client-Id")).contains("shop:1");
        assertThat(asked.header("Client-Id")).isEmpty();
    }

    @Test
    void aServerThatDoesItDifferentlyIsAskedInItsWay() {
        try (Connection connection = to("odd-program").open()) {
            list(connection);
        }

        assertThat(request(0).header("Authorization")).isEmpty();
        assertThat(request(0).text())
                .isEqualTo("{\"grant_type\":\"client_credentials\",\"scope\":\"books.read,loans.write\","
                        + "\"client_id\":\"shop:1\",\"client_secret\":\"s3cret/%\"}");
        assertThat(request(1).target()).isEqualTo("/api/books?access_token=access-1");
    }

    @Test
    void userAndPasswordAreParametersLikeOthers() {
        tokens.user("ann", "p&w");

        try (Connection connection = to("old-user")
                .field("user", "ann")
                .field("password", Secret.of("p&w"))
                .open()) {
            list(connection);
        }

        assertThat(request(0).text()).isEqualTo("grant_type=password&username=ann&password=p%26w");
        assertThat(request(1).header("Authorization")).contains("access-1");
    }

    @Test
    void aRobotAndAProgramSignWhatTheyAskFor() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----";
        assertThat(ServiceLoader.load(AssertionSigning.class)).hasOnlyElementsOfType(NimbusSigning.class);
        tokens.trusting(pair.getPublic(), server.baseUrl() + "/token");
        // What is signed holds for a while of the real time, by which the other side checks it.
        for (String scheme : List.of("robot", "signing-program")) {
            try (Connection connection = Connection.to(SPEC.lowered().connector())
                    .auth(scheme)
                    .field("login_url", server.baseUrl())
                    .field("client_id", "shop:1")
                    .field("account", "robot@library")
                    .field("private_key", Secret.of(pem))
                    .open()) {
                list(connection);
            }
        }

        assertThat(request(0).text())
                .startsWith("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=");
        assertThat(request(2).text())
                .contains("client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer");
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void aKeyThatCannotSignIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> to("robot")
                        .field("account", "robot")
                        .field("private_key", Secret.of("canary"))
                        .open())
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("cannot prove who calls")
                .hasMessageNotContaining("canary");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aTokenIsRenewedALittleBeforeItEnds() {
        tokens.lasting(Duration.ofMinutes(10));
        try (Connection connection = to("program").open()) {
            list(connection);
            time.sleep(Duration.ofMinutes(9));
            list(connection);
            assertThat(tokens.requests()).isEqualTo(1);
            time.sleep(Duration.ofSeconds(31));
            list(connection);
            assertThat(tokens.requests()).isEqualTo(2);
        }
    }

    @Test
    void aTokenThatEndsWhileACallWaitsIsRenewedForTheNextAttempt() {
        tokens.lasting(Duration.ofMinutes(1));
        try (Connection connection =
                to("program").timeout(Duration.ofMinutes(5)).open()) {
            list(connection);
            server.answerNext("GET", "/books", status(429).withHeader("Retry-After", "45"));
            list(connection);
        }

        List<RecordedRequest> requests = server.requests();
        assertThat(requests.get(2).header("Authorization")).contains("Bearer access-1");
        assertThat(requests.get(requests.size() - 1).header("Authorization")).contains("Bearer access-2");
    }

    @Test
    void aRefusedTokenIsRenewedOnceAndAWriteIsSentAgain() {
        try (Connection connection = to("program").open()) {
            list(connection);
            tokens.endAccess();
            connection.run(
                    SPEC.action("lend-book"), Inputs.builder().text("isbn", "1").build());
        }

        assertThat(server.requests())
                .extracting(Object::toString)
                .containsExactly("POST /token", "GET /api/books", "POST /api/loans", "POST /token", "POST /api/loans");
    }

    @Test
    void aServiceThatRefusesTheNewTokenAsWellIsNotAskedForEver() {
        try (Connection connection = to("program").open()) {
            server.answerNext("GET", "/books", status(401));
            server.answerNext("GET", "/books", status(401));
            Failure failure = failure(connection);

            assertThat(failure.kind()).isEqualTo(ErrorKind.AUTHENTICATION);
            assertThat(failure.attempts()).isEqualTo(2);
            assertThat(tokens.requests()).isEqualTo(2);
        }
    }

    @Test
    void aRuleMaySayThatATokenHasEnded() {
        try (Connection connection = to("program").open()) {
            server.answerNext("GET", "/books", json(200, "{\"expired\":true}"));
            list(connection);
            assertThat(tokens.requests()).isEqualTo(2);
        }
    }

    @Test
    void aTestOfTheBodyIsASignLikeAStatus() {
        try (Connection connection = to("odd-program").open()) {
            server.answerNext("GET", "/books", json(200, "{\"error\":{\"code\":\"TOKEN_EXPIRED\"}}"));
            list(connection);
            assertThat(tokens.requests()).isEqualTo(2);

            server.answerNext("GET", "/books", json(200, "{\"error\":{\"code\":\"TOKEN_EXPIRED\"}}"));
            server.answerNext("GET", "/books", json(200, "{\"error\":{\"code\":\"TOKEN_EXPIRED\"}}"));
            assertThat(failure(connection).kind()).isEqualTo(ErrorKind.AUTHENTICATION);
        }
    }

    @Test
    void aRefusalOfTheTokenServerIsAFailureOfAuthenticationWithItsCode() {
        try (Connection connection =
                to("program").field("client_secret", Secret.of("wrong")).open()) {
            Failure failure = failure(connection);

            assertThat(failure.kind()).isEqualTo(ErrorKind.AUTHENTICATION);
            assertThat(failure.code()).contains("invalid_client");
            assertThat(failure.status()).hasValue(401);
            assertThat(failure.action()).isEqualTo("list-books");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aTokenServerThatIsNotThereIsUnavailableAndAskedAgain() {
        tokens.failNext(status(503)).failNext(status(503)).failNext(status(503));
        try (Connection connection = to("program").open()) {
            assertThat(failure(connection).kind()).isEqualTo(ErrorKind.UNAVAILABLE);
            assertThat(tokens.requests()).isEqualTo(3);
        }
    }

    @Test
    void aFailureIsForgottenAfterASecond() {
        tokens.failNext(status(500)).failNext(status(500));
        try (Connection connection = to("program").open()) {
            failure(connection);
            assertThat(failure(connection).kind()).isEqualTo(ErrorKind.UNAVAILABLE);
            assertThat(tokens.requests()).isEqualTo(1);
            time.sleep(Duration.ofMillis(1001));
            failure(connection);
            time.sleep(Duration.ofMillis(1001));
            list(connection);
            assertThat(tokens.requests()).isEqualTo(3);
        }
    }

    @Test
    void aTokenThatWasToBeRenewedEarlyIsStillGoodWhenItsServerIsNotThere() {
        tokens.lasting(Duration.ofMinutes(10));
        try (Connection connection = to("program").open()) {
            list(connection);
            time.sleep(Duration.ofSeconds(580));
            tokens.failNext(status(500));
            list(connection);
            assertThat(request(server.requests().size() - 1).header("Authorization"))
                    .contains("Bearer access-1");
        }
    }

    @Test
    void callsGoOnlyToTheHostsThatAreListed() {
        tokens.answering("instance_url", "https://evil.example.org");
        try (Connection connection = to("program").open()) {
            // The server has told its own address before.
            tokens.answering("instance_url", "https://evil.example.org");
            assertThatThrownBy(() -> list(connection)).hasMessageContaining("must be on one of these hosts");
        }
        assertThat(server.requests()).extracting(Object::toString).containsExactly("POST /token");
    }

    @Test
    void anAnswerWithoutWhatTheServerIsMadeOfIsAFailure() {
        tokens.failNext(json(200, "{\"access_token\":\"a\"}"));
        try (Connection connection = to("program").open()) {
            assertThat(failure(connection).message()).contains("has no instance_url");
        }
    }

    @Test
    void noTokenAndNoSecretShows() {
        String echoed =
                "no: access-1, " + Base64.getEncoder().encodeToString("access-1".getBytes(StandardCharsets.UTF_8))
                        + ", s3cret/%, s3cret%2F%25";
        try (Connection connection = to("program").open()) {
            assertThat(connection.plan(SPEC.action("list-books"), Inputs.NONE).toString())
                    .contains("{auth.instance_url}/api/books")
                    .contains("Authorization: [redacted]");
            list(connection);
            server.answerNext("GET", "/books", text(400, echoed));
            assertThat(failure(connection).message()).endsWith(": no: [redacted], [redacted], [redacted], [redacted].");
        }
        tokens.failNext(json(400, "{\"error\":\"bad\",\"error_description\":\"who is s3cret/%\"}"));
        try (Connection connection = to("program").open()) {
            assertThat(failure(connection).message())
                    .isEqualTo("The token endpoint refused to give a token: who is [redacted].");
        }
    }
}
