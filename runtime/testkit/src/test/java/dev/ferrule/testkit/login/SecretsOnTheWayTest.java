package dev.ferrule.testkit.login;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.TokenStore;
import dev.ferrule.runtime.auth.Tokens;
import dev.ferrule.runtime.auth.oauth.Authorization;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.runtime.network.Proxy;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import dev.ferrule.testkit.sandbox.ServiceTransport;
import dev.ferrule.testkit.secret.Canaries;
import dev.ferrule.testkit.secret.Canary;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is secret and no field of the connection: it is sent once, on the way to a token or through a proxy. */
class SecretsOnTheWayTest {

    private static final LoweredConnector LOWERED = Lowering.lower(new SpecReader()
            .read(Path.of("src/test/resources/dev/ferrule/testkit/scorecard/canary"))
            .connector()
            .orElseThrow());
    private static final List<String> SECRETS =
            List.of("password", "key", "client_secret", "refresh_token", "signing_key", "session_token");

    private static final Canary SENT = new Canary("sent", "canarySent+/&=%?~<on-the-way");

    private static ConnectionBuilder to(String scheme, String url) {
        ConnectionBuilder builder =
                Connection.to(LOWERED.connector()).auth(scheme).field("base_url", url);
        SECRETS.forEach(field -> builder.field(field, Secret.of("of-the-field-" + field)));
        return builder;
    }

    private static ConnectorException look(Connection connection) {
        Inputs inputs = Inputs.of(Map.of("in_query", JsonValue.of(Secret.of("of the input"))));
        return catchThrowableOfType(
                ConnectorException.class,
                () -> connection.run(LOWERED.action("look").orElseThrow(), inputs));
    }

    private static void assertTellsNothing(ConnectorException e, Canary canary) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        assertThat(new Canaries(List.of(canary)).told(e.failure() + "\n" + trace))
                .isEmpty();
        assertThat(trace.toString()).contains(Secret.MASK);
    }

    /** A store that another process has filled. */
    private static TokenStore with(Tokens saved) {
        return new TokenStore() {
            @Override
            public Optional<Tokens> load(String key) {
                return Optional.of(saved);
            }

            @Override
            public void save(String key, Tokens tokens) {}
        };
    }

    /** A service that says in its refusal what it was sent. */
    private static Transport repeating() {
        return new ServiceTransport(new SandboxService() {
            @Override
            public SandboxResponse handle(SandboxRequest request) {
                ObjectNode refusal = JsonNodeFactory.instance.objectNode();
                refusal.put("error", "invalid_grant").put("error_description", "no: " + request.text());
                return SandboxResponse.json(400, refusal);
            }

            @Override
            public Map<String, String> connectionFields(String baseUrl) {
                return Map.of("base_url", baseUrl);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"refresh", "person"})
    void aRefreshTokenThatAnotherProcessHasSaved(String scheme) {
        Tokens saved = Tokens.of(Secret.of("old"))
                .refresh(Optional.of(Secret.of(SENT.text())))
                .expires(Optional.of(Instant.EPOCH));

        try (Connection connection = to(scheme, "https://service.invalid")
                .transport(repeating())
                .tokenStore(with(saved))
                .open()) {
            assertTellsNothing(look(connection), SENT);
        }
    }

    @Test
    void theCodeOfALogin() {
        try (Connection connection =
                to("person", "https://service.invalid").transport(repeating()).open()) {
            Authorization authorization = connection.authorize("http://127.0.0.1:1/callback");
            String state = authorization.url().getQuery().replaceAll(".*state=([^&]*).*", "$1");
            URI callback = URI.create(
                    "http://127.0.0.1:1/callback?state=" + state + "&code=" + URLEncoder.encode(SENT.text(), UTF_8));

            ConnectorException e = catchThrowableOfType(
                    ConnectorException.class, () -> connection.authorized(authorization, callback));

            assertTellsNothing(e, SENT);
            // It is 43 signs, of which a message that is cut may tell a part.
            assertThat(e).hasMessageContaining("code_verifier=[redacted]");
        }
    }

    /** Over plain HTTP a proxy sees the whole request, and what it answers looks like an answer of the service. */
    @Test
    void theLoginOfAProxy() throws IOException {
        HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            byte[] told = ("no: " + exchange.getRequestHeaders().getFirst("Proxy-Authorization")).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain");
            exchange.sendResponseHeaders(400, told.length);
            exchange.getResponseBody().write(told);
            exchange.close();
        });
        proxy.start();
        Network network = Network.builder()
                .allowPlainHttp()
                .proxy(Proxy.of("127.0.0.1", proxy.getAddress().getPort()).login("me", Secret.of(SENT.text())))
                .build();

        try (Connection connection =
                to("bearer", "http://service.invalid").network(network).open()) {
            assertTellsNothing(look(connection), SENT);
        } finally {
            proxy.stop(0);
        }
    }
}
