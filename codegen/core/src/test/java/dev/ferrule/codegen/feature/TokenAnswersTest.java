package dev.ferrule.codegen.feature;

import static dev.ferrule.testkit.sandbox.SandboxResponse.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.oauth.Authorization;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.model.Connector;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What token servers answer that RFC 6749 does not have, or that clients forget. */
class TokenAnswersTest extends LibraryTrial {

    TokenAnswersTest() {
        super("pr\u00f6gram", "s\u00e9cret: 100%+\u20ac");
    }

    private Failure failure(int status, String answer) {
        tokens.failNext(json(status, answer));
        try (Connection connection = to("program").open()) {
            return failure(connection);
        }
    }

    @Test
    void aClientOfAnyLettersIsKnown() {
        try (Connection connection = to("program").open()) {
            list(connection);
        }

        assertThat(tokens.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Some servers say 200 and mean that they refuse.
                "200 | {\"error\":\"invalid_scope\"} | authentication | The token endpoint refused to give a token: invalid_scope.",
                "200 | {\"error\":\"invalid_client\",\"access_token\":\"\"} | authentication"
                        + " | The token endpoint refused to give a token: invalid_client.",
                // Others say 400 and mean that they cannot: nothing is wrong with the credentials.
                "400 | {\"error\":\"temporarily_unavailable\"} | unavailable"
                        + " | The token endpoint answered 400: temporarily_unavailable.",
                "400 | {\"error\":\"server_error\",\"error_description\":\"AADSTS90033:\\r\\nTry  later.\"} | unavailable"
                        + " | The token endpoint answered 400: AADSTS90033: Try later.",
                "200 | {\"error\":\"slow_down\"} | unavailable | The token endpoint answered 200: slow_down.",
                "200 | {\"access_token\":null} | unexpected-answer | The token endpoint answered 200 without a token.",
                "200 | {\"access_token\":{\"value\":\"a\"}} | unexpected-answer"
                        + " | The token endpoint answered 200 without a token.",
                "200 | access_token=a&token_type=bearer | unexpected-answer"
                        + " | The token endpoint answered 200 without a token.",
                // What proves nothing without a proof of each call is no bearer token (RFC 9449, 5).
                "200 | {\"access_token\":\"a\",\"token_type\":\"DPoP\"} | unexpected-answer"
                        + " | The token is of the type DPoP, which calls cannot carry as a bearer token.",
            })
    void whatIsNoTokenIsAFailure(int status, String answer, String kind, String message) {
        Failure failure = failure(status, answer);

        assertThat(failure.kind().id()).isEqualTo(kind);
        assertThat(failure.message()).isEqualTo(message);
        assertThat(failure.status()).hasValue(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"token_type\":\"bearer\"",
                ",\"token_type\":\"BEARER\"",
                ",\"token_type\":\"BearerToken\"",
                ",\"token_type\":7",
                // Fewer scopes than were asked for: what is missing is told by the call that needs it.
                ",\"token_type\":\"Bearer\",\"scope\":\"books.read\"",
                ",\"expires_in\":\"3600\"",
                ",\"expires_in\":-1",
                ",\"expires_in\":99999999999",
                ",\"expires_in\":null",
            })
    void whatTheAnswerSaysBesideTheTokenIsNoReasonNotToUseIt(String more) {
        tokens.failNext(
                json(200, "{\"access_token\":\"given-1\",\"instance_url\":\"" + server.baseUrl() + "\"" + more + "}"));
        try (Connection connection = to("program").open()) {
            for (int i = 0; i < 2; i++) {
                server.answerNext("GET", "/books", LibraryService.BOOKS);
                list(connection);
            }
        }

        assertThat(tokens.requests()).isEqualTo(1);
        assertThat(server.requests().get(2).header("Authorization")).contains("Bearer given-1");
    }

    @Test
    void aTokenThatHasEndedWhenItComesIsUsedAllTheSame() {
        tokens.lasting(Duration.ZERO);
        try (Connection connection = to("program").open()) {
            list(connection);
            list(connection);
        }

        assertThat(server.requests())
                .extracting(Object::toString)
                .filteredOn(request -> request.startsWith("GET"))
                .containsExactly("GET /api/books", "GET /api/books");
        // One for the address that it tells and one for the proof, in each call.
        assertThat(tokens.requests()).isEqualTo(4);
    }

    @Test
    void aRefreshThatBringsNoRefreshTokenKeepsTheOldOne() {
        tokens.knowing("first");
        String answer =
                "{\"access_token\":\"given-1\",\"expires_in\":60,\"instance_url\":\"" + server.baseUrl() + "\"}";
        tokens.failNext(json(200, answer)).failNext(json(200, answer.replace("given-1", "given-2")));
        try (Connection connection =
                to("person").field("refresh_token", Secret.of("first")).open()) {
            for (int i = 0; i < 2; i++) {
                server.answerNext("GET", "/books", LibraryService.BOOKS);
                list(connection);
                time.sleep(Duration.ofMinutes(2));
            }
            list(connection);
        }

        assertThat(server.requests().stream()
                        .filter(request -> request.method().equals("POST"))
                        .map(request -> request.text().replaceAll(".*refresh_token=([^&]*).*", "$1")))
                .containsExactly("first", "first", "first");
    }

    /** Frameworks differ in whether a slash at the end counts, and some tell tenants apart by the query. */
    @Test
    void addressesOfTokensAreCalledAsTheyAre() {
        String spec = """
                ferrule: 1
                connector: odd
                description: Is odd.
                connection:
                  base: {type: string, required: true, description: Where it is.}
                  secret: {type: secret, required: true, description: A secret.}
                server: {url: '{connection.base}'}
                auth:
                  - id: program
                    oauth2:
                      grant: client-credentials
                      token-url: '{connection.base}/o/token/?tenant=a'
                      client: {id: {literal: me}, secret: connection.secret}
                  - id: person
                    oauth2:
                      grant: authorization-code
                      authorize-url: '{connection.base}/o/authorize/?tenant=a'
                      token-url: '{connection.base}/o/token/'
                      client: {id: {literal: me}, by: none}
                """;
        String action = "action: look\ndescription: Looks.\ncall: GET /look\n";
        SpecReading reading =
                new SpecReader().read(new TreeMap<>(Map.of("connector.yaml", spec, "actions/look.yaml", action)));
        assertThat(reading.diagnostics()).isEmpty();
        Connector connector = reading.connector().orElseThrow();
        ConnectionBuilder odd = Connection.to(Lowering.lower(connector).connector())
                .field("base", server.baseUrl() + "/")
                .field("secret", Secret.of("s3cret"));

        try (Connection connection = odd.auth("program").open()) {
            assertThatThrownBy(() -> connection.run(
                            Lowering.lower(connector).action("look").orElseThrow(), Inputs.NONE))
                    .isInstanceOf(ConnectorException.class);
        }
        assertThat(server.requests().get(0).target()).endsWith("/o/token/?tenant=a");
        try (Connection connection = odd.auth("person").open()) {
            Authorization authorization = connection.authorize("http://127.0.0.1:9/back");
            assertThat(authorization.url().toString()).contains("/o/authorize/?tenant=a&response_type=code&");
        }
    }
}
