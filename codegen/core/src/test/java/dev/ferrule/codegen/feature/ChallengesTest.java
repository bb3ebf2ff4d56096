package dev.ferrule.codegen.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.testkit.login.ChallengeServer;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import dev.ferrule.testkit.sandbox.ServiceTransport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that a service tells where to get when it turns a call away. */
class ChallengesTest {

    private static final FeatureSpec SPEC = FeatureSpec.of("challenges");
    private static final String REALM = "https://auth.example.com/token";

    private final FakeTime time = new FakeTime();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ChallengeServer registry = ChallengeServer.before(new Shelves(), REALM, "shop", "ann", "pa55 word");

    /** Answers every call with an empty object. */
    private record Shelves() implements SandboxService {
        @Override
        public SandboxResponse handle(SandboxRequest request) {
            return SandboxResponse.json(200, "{}");
        }

        @Override
        public Map<String, String> connectionFields(String baseUrl) {
            return Map.of();
        }
    }

    /** A service whose requests are noted: the method, the address, and whether and how somebody is told who calls. */
    private final class Noting implements Transport {
        private final Transport service;

        Noting(SandboxService service) {
            this.service = new ServiceTransport(service);
        }

        @Override
        public HttpAnswer send(HttpRequest request, Duration timeout) throws TransportFailure {
            String proof = request.headers().stream()
                    .filter(header -> header.name().equals("Authorization"))
                    .map(header -> " " + header.value().split(" ", 2)[0])
                    .findFirst()
                    .orElse("");
            requests.add(request.method() + " " + request.uri() + proof);
            return service.send(request, timeout);
        }

        @Override
        public void close() {
            service.close();
        }
    }

    private ConnectionBuilder to(SandboxService service, String scheme) {
        return Connection.to(SPEC.lowered().connector())
                .auth(scheme)
                .field("user", "ann")
                .field("password", Secret.of("pa55 word"))
                .transport(new Noting(service))
                .time(time);
    }

    private Connection connection() {
        return to(registry, "challenge").open();
    }

    private static void list(Connection connection, String shelf) {
        connection.run(
                SPEC.action("list-tags"), Inputs.builder().text("shelf", shelf).build());
    }

    private static Failure failure(Connection connection) {
        return catchThrowableOfType(ConnectorException.class, () -> list(connection, "a"))
                .failure();
    }

    /** A service that tells this in the header WWW-Authenticate, whatever it is asked. */
    private static SandboxService asking(String... challenges) {
        return new SandboxService() {
            @Override
            public SandboxResponse handle(SandboxRequest request) {
                SandboxResponse answer = SandboxResponse.json(401, "{}");
                for (String challenge : challenges) {
                    answer = answer.withHeader("WWW-Authenticate", challenge);
                }
                return answer;
            }

            @Override
            public Map<String, String> connectionFields(String baseUrl) {
                return Map.of();
            }
        };
    }

    @Test
    void aCallThatIsTurnedAwayIsSentOnceMoreWithATokenFromWhereTheServiceTells() {
        try (Connection connection = connection()) {
            list(connection, "a");
            list(connection, "a");
        }

        assertThat(requests)
                .containsExactly(
                        "GET https://registry.example.com/a/tags",
                        "GET https://auth.example.com/token?service=shop&scope=a%3Apull%2Cpush Basic",
                        "GET https://registry.example.com/a/tags Bearer",
                        "GET https://registry.example.com/a/tags Bearer");
    }

    @Test
    void aPostIsSentOnceMoreTooAsTheServiceHasNotCarriedItOut() {
        try (Connection connection = connection()) {
            connection.run(
                    SPEC.action("set-tag"),
                    Inputs.builder().text("shelf", "a").text("tag", "new").build());
        }

        assertThat(requests).hasSize(3);
    }

    @Test
    void eachScopeHasATokenOfItsOwnThatIsKept() {
        try (Connection connection = connection()) {
            for (String shelf : List.of("a", "b", "a", "b")) {
                list(connection, shelf);
            }
        }

        assertThat(registry.given()).containsExactly("a:pull,push", "b:pull,push");
    }

    @Test
    void callsOfTwoScopesDoNotTakeTheirTokensFromEachOther() {
        try (Connection connection = connection()) {
            IntStream.range(0, 40).parallel().forEach(call -> list(connection, call % 2 == 0 ? "a" : "b"));
        }

        assertThat(registry.given()).containsExactlyInAnyOrder("a:pull,push", "b:pull,push");
    }

    @Test
    void aTokenIsGotAnewShortlyBeforeItEndsAndWhenItIsRefused() {
        try (Connection connection = connection()) {
            list(connection, "a");
            time.sleep(Duration.ofSeconds(280));
            list(connection, "a");
            assertThat(registry.given()).hasSize(2);
            registry.endAll();
            list(connection, "a");
        }

        assertThat(registry.given()).hasSize(3);
        assertThat(requests.subList(3, 8))
                .containsExactly(
                        "GET https://auth.example.com/token?service=shop&scope=a%3Apull%2Cpush Basic",
                        "GET https://registry.example.com/a/tags Bearer",
                        "GET https://registry.example.com/a/tags Bearer",
                        "GET https://auth.example.com/token?service=shop&scope=a%3Apull%2Cpush Basic",
                        "GET https://registry.example.com/a/tags Bearer");
    }

    @Test
    void whoIsNobodyAsksWithoutAName() {
        ChallengeServer open = ChallengeServer.before(new Shelves(), REALM, "shop", "", "");
        try (Connection connection = to(open, "anybody").open()) {
            list(connection, "a");
        }

        assertThat(requests.get(1)).endsWith("scope=a%3Apull%2Cpush");
    }

    @Test
    void keysAreSentBesideTheToken() {
        try (Connection connection = to(registry, "with-key").open()) {
            list(connection, "a");
        }

        assertThat(registry.given()).hasSize(1);
    }

    @Test
    void wrongCredentialsAreToldAsThat() {
        try (Connection connection =
                to(registry, "challenge").field("password", Secret.of("wrong")).open()) {
            Failure failure = failure(connection);

            assertThat(failure.kind()).isEqualTo(ErrorKind.AUTHENTICATION);
            assertThat(failure.message()).isEqualTo("The server of tokens gives none; it answers the status 401.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example.com/token",
                "https://auth.example.com:8443/token",
                "http://auth.example.com/token",
                "https://ann@auth.example.com/token",
                "https://auth.example.com.evil.example/token",
                "//elsewhere.example.com/token",
                "no address",
            })
    void nobodyElseIsAskedForATokenAndNobodyElseIsToldWhoCalls(String realm) {
        try (Connection connection = to(asking("Bearer realm=\"" + realm + "\",scope=\"a\""), "challenge")
                .open()) {
            Failure failure = failure(connection);

            assertThat(failure.kind()).isEqualTo(ErrorKind.UNEXPECTED_ANSWER);
            assertThat(failure.message()).startsWith("The service tells where to get a token. ");
            assertThat(requests).containsExactly("GET https://registry.example.com/a/tags");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bearer scope = \"a\" , REALM= \"https://auth.example.com/token?tenant=1\"",
                "Basic realm=\"https://no.example.com\", Bearer realm=\"https://auth.example.com/token?tenant=1\",scope=a",
                "Bearer realm=\"https:\\/\\/auth.example.com/token?tenant=1\", scope=\"a\", Basic realm=\"x\"",
                "Negotiate abc==, Bearer realm=\"https://auth.example.com/token?tenant=1\",scope=\"a\"",
            })
    void challengesAreReadHoweverTheyAreWritten(String header) {
        try (Connection connection = to(asking(header), "challenge").open()) {
            failure(connection);
        }

        assertThat(requests.get(1)).isEqualTo("GET https://auth.example.com/token?tenant=1&scope=a Basic");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Basic realm=\"https://auth.example.com/token\"", "Bearer", "Bearer scope=\"a\"", "", ",,=\""})
    void whoeverIsNotToldWhereToGetATokenIsTurnedAway(String header) {
        try (Connection connection = to(asking(header), "challenge").open()) {
            assertThat(failure(connection).kind()).isEqualTo(ErrorKind.AUTHENTICATION);
        }

        assertThat(requests).allMatch(request -> request.equals("GET https://registry.example.com/a/tags"));
    }

    @Test
    void aServiceThatTurnsTheNewTokenAwayTooIsNotAskedForEver() {
        SandboxService stubborn = ChallengeServer.before(asking(), REALM, "shop", "ann", "pa55 word");
        try (Connection connection = to(stubborn, "challenge").open()) {
            assertThat(failure(connection).kind()).isEqualTo(ErrorKind.AUTHENTICATION);
        }

        assertThat(requests).hasSize(3);
    }
}
