package dev.ferrule.testkit.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import dev.ferrule.runtime.http.jdk.JdkTransport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.retry.RetryPolicy;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.spec.SpecReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Redirects of every kind and to everywhere, of calls and of what gets their tokens: no other server sees a request, and the
 * own one sees no second one. Unless {@link Score#everyCell} is asked for, each is met over one transport.
 */
@Tag(Score.TAG)
class RedirectMatrixTest {

    private static final LoweredConnector LOWERED = Lowering.lower(new SpecReader()
            .read(Path.of("src/test/resources/dev/ferrule/testkit/scorecard/canary"))
            .connector()
            .orElseThrow());
    private static final List<Integer> CODES = List.of(301, 302, 303, 307, 308);
    private static final List<String> SCHEMES = List.of("bearer", "query", "cookie", "program", "session", "signature");

    private final List<String> elsewhere = new CopyOnWriteArrayList<>();
    private final List<String> here = new CopyOnWriteArrayList<>();
    private HttpServer own;
    private HttpServer other;
    private volatile int code;
    private volatile String target = "";

    @BeforeEach
    void start() throws IOException {
        own = started();
        own.createContext("/", exchange -> {
            here.add(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().add("Location", target);
            exchange.sendResponseHeaders(code, -1);
            exchange.close();
        });
        other = started();
        other.createContext("/", this::elsewhere);
    }

    private static HttpServer started() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        return server;
    }

    private void elsewhere(HttpExchange exchange) throws IOException {
        elsewhere.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    @AfterEach
    void stop() {
        own.stop(0);
        other.stop(0);
    }

    private List<String> targets() {
        int port = other.getAddress().getPort();
        return List.of(
                "http://127.0.0.1:" + port + "/x",
                "http://localhost:" + port + "/x",
                "//127.0.0.1:" + port + "/x",
                "http://me:secret@127.0.0.1:" + port + "/x",
                "https://127.0.0.1:" + port + "/x",
                "http://127.0.0.1:" + own.getAddress().getPort() + "/again",
                "/again",
                "file:///etc/passwd");
    }

    private static JsonValue secret(String text) {
        return JsonValue.of(Secret.of(text));
    }

    private static Map<ActionDefinition, Inputs> calls() {
        Map<String, JsonValue> all = new LinkedHashMap<>();
        List.of("in_path", "in_query", "in_header", "in_body").forEach(id -> all.put(id, secret("planted")));
        all.put("nested", new JsonObject(Map.of("word", secret("planted"))));
        all.put("secrets", new JsonArray(List.of(secret("planted"))));
        Map<ActionDefinition, Inputs> calls = new LinkedHashMap<>();
        calls.put(LOWERED.action("look").orElseThrow(), Inputs.of(Map.of("in_query", secret("planted"))));
        calls.put(LOWERED.action("tell").orElseThrow(), Inputs.of(all));
        return calls;
    }

    @Test
    void nobodyElseIsToldAnything() {
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (boolean apache : List.of(true, false)) {
            int turn = 0;
            for (String where : targets()) {
                for (int status : CODES) {
                    for (String scheme : SCHEMES) {
                        for (Map.Entry<ActionDefinition, Inputs> call : calls().entrySet()) {
                            turn++;
                            if (!Score.everyCell() && apache != (turn / 2 % 2 == 0)) {
                                continue;
                            }
                            cells++;
                            code = status;
                            target = where;
                            here.clear();
                            String ended = run(apache, scheme, call.getKey(), call.getValue());
                            if (!elsewhere.isEmpty() || here.size() > 1 || ended.equals("success")) {
                                wrong.add(status + " to " + where + " of " + scheme + ": " + ended + ", here " + here
                                        + ", elsewhere " + elsewhere);
                                elsewhere.clear();
                            }
                        }
                    }
                }
            }
        }

        Score.print(
                19,
                wrong.isEmpty(),
                (cells - wrong.size()) + " of " + cells + " cells (5 codes, 8 targets, " + SCHEMES.size()
                        + " schemes, calls with and without a body, "
                        + (Score.everyCell() ? "2 transports" : "over one transport each")
                        + "): nothing was sent to another origin");
        assertThat(wrong).isEmpty();
    }

    private String run(boolean apache, String scheme, ActionDefinition action, Inputs inputs) {
        try (Transport transport = apache ? new ApacheTransport() : new JdkTransport();
                Connection connection = open(scheme, transport)) {
            connection.run(action, inputs);
            return "success";
        } catch (ConnectorException e) {
            return e.kind().id();
        }
    }

    private Connection open(String scheme, Transport transport) {
        var builder = Connection.to(LOWERED.connector())
                .auth(scheme)
                .field("base_url", "http://127.0.0.1:" + own.getAddress().getPort())
                .transport(transport)
                .retry(RetryPolicy.NONE);
        List.of("password", "key", "client_secret", "refresh_token", "signing_key", "session_token")
                .forEach(id -> builder.field(id, Secret.of("planted")));
        return builder.open();
    }
}
