package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.codegen.apidoc.OpenApiDocument;
import dev.ferrule.codegen.openapi.OpenApiImport;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.testkit.login.ChallengeServer;
import dev.ferrule.testkit.login.CredentialChecker;
import dev.ferrule.testkit.login.SessionServer;
import dev.ferrule.testkit.login.TokenServer;
import dev.ferrule.testkit.sandbox.Fields;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import dev.ferrule.testkit.sandbox.ServiceTransport;
import dev.ferrule.testkit.signing.AwsSignatureChecker;
import dev.ferrule.testkit.signing.SignatureChecker;
import dev.ferrule.testkit.tls.ClientCertificateServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each way to prove who calls is shown on the page about credentials, runs as it is shown against a server of the test kit that
 * checks it, is written into an OpenAPI document, and is made of one again where OpenAPI can say it.
 */
class SchemesTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("^### ([^\\n]+)\\n(?:(?!###).)*?```yaml\\n(.*?)```", Pattern.MULTILINE | Pattern.DOTALL);

    private static final String USER = "ann";
    private static final String RIGHT = "right";
    private static final String REDIRECT = "http://127.0.0.1:1/callback";
    private static final KeyPair KEYS = keys();

    private static final SandboxService ACCOUNT = new Service(request -> SandboxResponse.json(200, "{\"id\":1}"));

    /** A service that is a function. */
    private record Service(Function<SandboxRequest, SandboxResponse> answers) implements SandboxService {
        @Override
        public SandboxResponse handle(SandboxRequest request) {
            return answers.apply(request);
        }

        @Override
        public Map<String, String> connectionFields(String baseUrl) {
            return Map.of("base_url", baseUrl);
        }
    }

    /**
     * A way to prove who calls.
     *
     * @param heading its heading on the page
     * @param checks the service that checks it, by the id of the scheme
     * @param secret what is right where a field of the connection is secret
     * @param exported what stands in an OpenAPI document
     * @param imported what is made of that; empty for what OpenAPI cannot say, which is another thing then or nothing
     */
    private record Row(
            String heading,
            Function<String, SandboxService> checks,
            String secret,
            String exported,
            Optional<Class<? extends AuthScheme.Recipe>> imported) {

        static Row of(
                String heading,
                Function<String, SandboxService> checks,
                String exported,
                Class<? extends AuthScheme.Recipe> imported) {
            return new Row(heading, checks, RIGHT, exported, Optional.of(imported));
        }

        static Row unsaid(String heading, Function<String, SandboxService> checks, String exported) {
            return new Row(heading, checks, RIGHT, exported, Optional.empty());
        }

        Row with(String right) {
            return new Row(heading, checks, right, exported, imported);
        }
    }

    private static List<Row> rows() {
        return List.of(
                Row.of(
                        "HTTP Basic",
                        id -> CredentialChecker.basic(ACCOUNT, USER, RIGHT),
                        "\"scheme\": \"basic\"",
                        AuthScheme.Recipe.Basic.class),
                Row.of(
                        "Bearer token",
                        id -> CredentialChecker.bearer(ACCOUNT, RIGHT),
                        "\"scheme\": \"bearer\"",
                        AuthScheme.Recipe.Bearer.class),
                Row.of(
                        "API key",
                        id -> switch (id) {
                            case "header" -> CredentialChecker.header(ACCOUNT, "Authorization", "Key " + RIGHT);
                            case "query" -> CredentialChecker.query(ACCOUNT, "api_key", RIGHT);
                            default -> CredentialChecker.cookie(ACCOUNT, "key", RIGHT);
                        },
                        "\"type\": \"apiKey\"",
                        AuthScheme.Recipe.ApiKey.class),
                Row.of(
                        "OAuth 2, for programs",
                        id -> tokens(TokenServer.of(USER, RIGHT)),
                        "\"clientCredentials\"",
                        AuthScheme.Recipe.Token.class),
                Row.of(
                        "OAuth 2, in the name of a person",
                        id -> tokens(TokenServer.of(USER, "").knowing("another")),
                        "\"authorizationCode\"",
                        AuthScheme.Recipe.Token.class),
                Row.unsaid(
                        "OAuth 2, with a refresh token",
                        id -> tokens(TokenServer.of(USER, "").knowing(RIGHT)),
                        "\"scheme\": \"bearer\""),
                Row.unsaid(
                                "OAuth 2, with a signed statement",
                                id -> tokens(TokenServer.of("", "")
                                        .trusting(KEYS.getPublic(), "https://login.example.com/token")),
                                "\"scheme\": \"bearer\"")
                        .with(pem(KEYS)),
                Row.unsaid(
                                "A token that the connection signs itself",
                                id -> CredentialChecker.signedToken(ACCOUNT, KEYS.getPublic(), "shop-v1"),
                                "\"scheme\": \"bearer\"")
                        .with(pem(KEYS)),
                Row.unsaid("Session", id -> session(SessionServer.of(USER, RIGHT)), "\"name\": \"X-Session\""),
                Row.unsaid(
                        "A key in exchange for a token",
                        id -> exchange(SessionServer.of("", RIGHT)),
                        "\"scheme\": \"bearer\""),
                Row.unsaid(
                        "A token on demand",
                        id -> ChallengeServer.before(ACCOUNT, "https://auth.example.com/token", "shop", USER, RIGHT),
                        "\"scheme\": \"bearer\""),
                Row.unsaid("Signature", id -> signed(), "\"type\": \"signature\""),
                Row.unsaid(
                        "AWS Signature Version 4",
                        id -> AwsSignatureChecker.before(
                                ACCOUNT,
                                "execute-api.eu-central-1.amazonaws.com",
                                "eu-central-1",
                                "execute-api",
                                USER,
                                RIGHT),
                        "\"type\": \"aws-sigv4\""),
                Row.of("Client certificate", id -> ACCOUNT, "\"mutualTLS\"", AuthScheme.Recipe.ClientCertificate.class),
                Row.of("Nobody", id -> ACCOUNT, "\"get-account\"", AuthScheme.Recipe.None.class));
    }

    private static SandboxService tokens(TokenServer tokens) {
        return new Service(request -> switch (request.path()) {
            case "/token" -> tokens.token(request);
            case "/authorize" -> tokens.authorize(request);
            default -> tokens.accepts(request) ? ACCOUNT.handle(request) : SandboxResponse.status(401);
        });
    }

    private static SandboxService session(SessionServer sessions) {
        return new Service(request -> request.path().equals("/login")
                ? sessions.loginByJson(request)
                        .map(id -> SandboxResponse.json(200, "{\"session\":\"" + id + "\"}"))
                        .orElse(SandboxResponse.status(401))
                : accepted(
                        request, sessions, request.headers().first("X-Session").orElse("")));
    }

    private static SandboxService exchange(SessionServer sessions) {
        return new Service(request -> request.path().equals("/tokens")
                ? sessions.login("", request.headers().first("X-Api-Key").orElse(""))
                        .map(id -> SandboxResponse.json(200, "{\"token\":\"" + id + "\",\"expires_in\":300}"))
                        .orElse(SandboxResponse.status(401))
                : accepted(
                        request,
                        sessions,
                        request.headers().first("Authorization").orElse("").replaceFirst("Bearer ", "")));
    }

    private static SandboxResponse accepted(SandboxRequest request, SessionServer sessions, String session) {
        return sessions.accepts(session) ? ACCOUNT.handle(request) : SandboxResponse.status(401);
    }

    private static SandboxService signed() {
        return SignatureChecker.before(
                ACCOUNT,
                "HmacSHA256",
                RIGHT.getBytes(StandardCharsets.UTF_8),
                SignatureChecker::hex,
                request -> SignatureChecker.bytes(
                        request.headers().first("X-Time").orElse("") + "\n" + request.method() + "\n" + request.target()
                                + "\n",
                        request.body()),
                request -> request.headers().first("X-Signature"));
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(KeyPair keys) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    /** The examples of the page by their headings. */
    private static Map<String, String> examples() throws IOException {
        return EXAMPLE
                .matcher(Files.readString(Ferrule.MODULE.resolve("../../docs/credentials.md")))
                .results()
                .toList()
                .stream()
                .collect(Collectors.toMap(example -> example.group(1), (MatchResult example) -> example.group(2)));
    }

    private static String shown(Map<String, String> examples, String heading) {
        return Objects.requireNonNull(examples.get(heading), heading);
    }

    private static Connector connector(Map<String, String> files) {
        return new SpecReader().read(new TreeMap<>(files)).connector().orElseThrow();
    }

    private static Connector connector(String example) {
        return connector(Map.of(
                "connector.yaml",
                example,
                "actions/get-account.yaml",
                "action: get-account\ndescription: Gets the account.\ncall: GET /account\n"));
    }

    private static ConnectionBuilder to(Connector connector, LoweredConnector lowered, String scheme, String secret) {
        ConnectionBuilder builder = Connection.to(lowered.connector()).auth(scheme);
        connector.connection().forEach(field -> {
            if (field.type().innermost() == ValueType.Scalar.SECRET) {
                builder.field(field.id(), Secret.of(secret));
            } else {
                builder.field(field.id(), USER);
            }
        });
        return builder;
    }

    private static void call(Connection connection, LoweredConnector lowered) {
        connection.run(lowered.action("get-account").orElseThrow(), Inputs.NONE);
    }

    @Test
    void eachWayOnThePageHasARow() throws IOException {
        assertThat(rows())
                .extracting(Row::heading)
                .containsExactlyInAnyOrderElementsOf(examples().keySet());
    }

    @TestFactory
    Stream<DynamicTest> aServerLetsTheRightOneThroughAndNobodyElse() throws IOException {
        Map<String, String> examples = examples();
        return rows().stream()
                .filter(row -> !row.heading().equals("Client certificate"))
                .flatMap(row -> {
                    Connector connector = connector(shown(examples, row.heading()));
                    return connector.auth().stream()
                            .map(scheme -> DynamicTest.dynamicTest(
                                    row.heading() + ": " + scheme.id(), () -> check(row, connector, scheme)));
                });
    }

    private static void check(Row row, Connector connector, AuthScheme scheme) {
        LoweredConnector lowered = Lowering.lower(connector);
        SandboxService service = row.checks().apply(scheme.id());
        boolean asks = row.exported().contains("authorizationCode");
        try (Connection right = to(connector, lowered, scheme.id(), row.secret())
                .transport(new ServiceTransport(service))
                .open()) {
            if (asks) {
                allow(right, service);
            }
            call(right, lowered);
        }
        if (row.heading().equals("Nobody")) {
            return;
        }
        String wrong = row.secret().equals(RIGHT) ? "wrong" : pem(keys());
        try (Connection other = to(connector, lowered, scheme.id(), wrong)
                .transport(new ServiceTransport(row.checks().apply(scheme.id())))
                .open()) {
            ConnectorException e = catchThrowableOfType(ConnectorException.class, () -> call(other, lowered));
            assertThat(e.kind()).isIn(ErrorKind.AUTHENTICATION, ErrorKind.PERMISSION, ErrorKind.INVALID);
        }
    }

    /** The browser of who allows it. */
    private static void allow(Connection connection, SandboxService service) {
        var authorization = connection.authorize(REDIRECT);
        URI url = authorization.url();
        SandboxResponse answer = service.handle(
                SandboxRequest.of("GET", url.getRawPath() + "?" + url.getRawQuery(), Fields.headers(), new byte[0]));
        connection.authorized(
                authorization, URI.create(answer.headers().first("Location").orElseThrow()));
    }

    @Test
    void aServerLetsTheRightCertificateThroughAndNoOther() throws IOException {
        try (ClientCertificateServer server = ClientCertificateServer.start(ACCOUNT)) {
            Connector connector = connector(
                    shown(examples(), "Client certificate").replace("https://api.example.com", server.baseUrl()));
            LoweredConnector lowered = Lowering.lower(connector);
            try (Connection right = to(connector, lowered, "mtls", RIGHT)
                    .network(server.network().build())
                    .open()) {
                call(right, lowered);
            }
            Network stranger = Network.builder()
                    .trust(server.authority())
                    .clientCertificate(server.stranger())
                    .build();
            try (Connection other =
                    to(connector, lowered, "mtls", RIGHT).network(stranger).open()) {
                assertThat(catchThrowableOfType(ConnectorException.class, () -> call(other, lowered)))
                        .isNotNull();
            }
            assertThat(server.callers()).hasSize(1);
        }
    }

    @TestFactory
    Stream<DynamicTest> itIsWrittenIntoAnOpenApiDocumentAndMadeOfOne() throws IOException {
        Map<String, String> examples = examples();
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.heading(), () -> {
                    Connector connector = connector(shown(examples, row.heading()));
                    String document =
                            JsonWriter.pretty(OpenApiDocument.of(connector).json());
                    assertThat(document).contains(row.exported());
                    Connector again = connector(new OpenApiImport()
                            .run(document.getBytes(StandardCharsets.UTF_8))
                            .files());
                    row.imported()
                            .ifPresent(recipe -> assertThat(again.auth())
                                    .extracting(AuthScheme::recipe)
                                    .anyMatch(recipe::isInstance));
                }));
    }
}
