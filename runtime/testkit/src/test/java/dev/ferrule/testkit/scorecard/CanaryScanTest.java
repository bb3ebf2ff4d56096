package dev.ferrule.testkit.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.TokenStore;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.AuthScheme;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.ServiceException;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import dev.ferrule.runtime.http.jdk.JdkTransport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.runtime.observe.CallLog;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.testkit.fault.FaultServer;
import dev.ferrule.testkit.fault.NetworkFault;
import dev.ferrule.testkit.fault.NetworkFaults;
import dev.ferrule.testkit.fault.SkippingTime;
import dev.ferrule.testkit.secret.Canaries;
import dev.ferrule.testkit.secret.Canary;
import dev.ferrule.testkit.secret.EchoingServer;
import dev.ferrule.testkit.secret.Planted;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Secrets in every place, services that repeat them in every way, faults of every kind; and everything that a run lets others
 * see, searched for them: logs of all libraries at all levels, exceptions with all that is behind them, plans, outputs as they
 * are shown, what can be serialised, names of threads. Unless {@link Score#everyCell} is asked for, each way to repeat them
 * meets each scheme once, over one of the transports, in a call or in its login.
 */
@Tag(Score.TAG)
class CanaryScanTest {

    private static final Path SPEC = Path.of("src/test/resources/dev/ferrule/testkit/scorecard/canary");
    private static final LoweredConnector LOWERED =
            Lowering.lower(new SpecReader().read(SPEC).connector().orElseThrow());
    private static final ActionDefinition TELL = LOWERED.action("tell").orElseThrow();
    private static final ActionDefinition LOOK = LOWERED.action("look").orElseThrow();

    private static final Canary TOKEN = Planted.token();

    private static final List<Canary> FIELDS = Planted.fields();

    private static final List<Canary> INPUTS = List.of(
            new Canary("in_path", "canaryPath+/\"&<=%?~\u00f6 one"),
            new Canary("in_query", "canaryQuery+/\"&<=%?~\u00f6 two"),
            new Canary("in_header", "canaryHeader+/\"&<=%?~ three"),
            new Canary("in_body", "canaryBody+/\"&<=%?~\n\u00f6 four"),
            new Canary("nested", "canaryNested(.*)[a-z]{3}$ five"),
            new Canary("map", "canaryMap+/\"&<=%?~ six"),
            new Canary("list", "canaryPass+/\"&<=%?~\u00e4 word which begins as another"));

    private static final List<Canary> ALL = all();
    private static final Canaries SOUGHT = new Canaries(ALL);

    private static List<Canary> all() {
        List<Canary> all = new ArrayList<>(FIELDS);
        all.addAll(INPUTS);
        all.add(TOKEN);
        return all;
    }

    private final List<String> hits = new ArrayList<>();
    private int searched;

    private static String text(String place) {
        return ALL.stream()
                .filter(canary -> canary.place().equals(place))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static JsonValue secret(String place) {
        return JsonValue.of(Secret.of(text(place)));
    }

    private static Inputs inputs() {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        for (String place : List.of("in_path", "in_query", "in_header", "in_body")) {
            values.put(place, secret(place));
        }
        values.put(
                "nested",
                new JsonObject(Map.of("word", secret("nested"), "more", new JsonObject(Map.of("a", secret("map"))))));
        values.put("secrets", new JsonArray(List.of(secret("list"))));
        return Inputs.of(values);
    }

    private static Connection open(String scheme, String url, Transport transport, Duration time) {
        var builder = Connection.to(LOWERED.connector())
                .auth(scheme)
                .field("base_url", url)
                .transport(transport)
                .network(Network.builder().allowPlainHttp().build())
                .tokenStore(TokenStore.inMemory())
                .log(CallLog.withBodies())
                .time(new SkippingTime())
                .timeout(time);
        FIELDS.forEach(canary -> builder.field(canary.place(), Secret.of(canary.text())));
        return builder.open();
    }

    private void search(String where, String text) {
        searched++;
        SOUGHT.told(text).ifPresent(told -> hits.add(where + " tells " + told));
    }

    private void call(String where, Connection connection, ActionDefinition action, Inputs inputs) {
        search(where + ", the plan", connection.plan(action, inputs).toString());
        search(where + ", the inputs", inputs.toString());
        try {
            JsonValue output = connection.run(action, inputs);
            search(where + ", the output", output + JsonWriter.pretty(output) + JsonWriter.masked(output));
        } catch (ConnectorException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            search(where + ", the exception", e + "\n" + e.failure() + "\n" + trace + "\n" + behind(e));
            serialized(e).ifPresent(bytes -> search(where + ", the exception in bytes", bytes));
        }
        search(
                where + ", the threads",
                Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .collect(Collectors.joining("\n")));
    }

    private static String behind(Throwable thrown) {
        StringBuilder all = new StringBuilder();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            all.append(each).append('\n').append(each.getLocalizedMessage()).append('\n');
            for (Throwable suppressed : each.getSuppressed()) {
                all.append(behind(suppressed));
            }
        }
        return all.toString();
    }

    /** What Java's serialisation writes of an exception, where it can. */
    private static Optional<String> serialized(ConnectorException e) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(e);
        } catch (IOException cannot) {
            return Optional.empty();
        }
        return Optional.of(bytes.toString(StandardCharsets.ISO_8859_1) + bytes.toString(StandardCharsets.UTF_8));
    }

    private static Transport transport(boolean apache) {
        return apache ? new ApacheTransport() : new JdkTransport();
    }

    @Test
    void nothingTellsASecretOfAServiceThatRepeatsThemAll() {
        List<EchoingServer.Way> ways = List.of(EchoingServer.Way.values());
        List<AuthScheme> schemes = LOWERED.connector().auth();
        try (LogCatcher log = new LogCatcher();
                EchoingServer server = new EchoingServer(TOKEN.text())) {
            for (boolean apache : List.of(true, false)) {
                for (boolean logins : List.of(false, true)) {
                    server.tellLogins(logins);
                    for (EchoingServer.Way way : ways) {
                        server.tell(way);
                        for (AuthScheme scheme : schemes) {
                            int turn = ways.indexOf(way) + schemes.indexOf(scheme);
                            if (!Score.everyCell() && (apache != (turn % 2 == 0) || logins != (turn % 4 < 2))) {
                                continue;
                            }
                            String where = (apache ? "APACHE " : "JDK ") + way + " " + scheme.id()
                                    + (logins ? " logging in" : "");
                            try (Transport transport = transport(apache);
                                    Connection connection =
                                            open(scheme.id(), server.url(), transport, Duration.ofSeconds(20))) {
                                call(where, connection, TELL, inputs());
                                search(where + ", the server", String.valueOf(connection.server()));
                            }
                            search(where + ", the log", String.join("\n", log.drain()));
                        }
                    }
                }
            }
        }

        score(ways.size() + " ways to repeat them, " + schemes.size() + " schemes, "
                + (Score.everyCell() ? "2 transports" : "one transport each"));
    }

    @Test
    void nothingTellsASecretWhateverFails() {
        int faults = 0;
        try (LogCatcher log = new LogCatcher()) {
            for (boolean apache : List.of(true, false)) {
                for (NetworkFault fault : NetworkFaults.all()) {
                    if (!Score.everyCell() && apache == (NetworkFaults.all().indexOf(fault) % 2 == 0)) {
                        continue;
                    }
                    faults++;
                    String where = (apache ? "APACHE " : "JDK ") + fault.name();
                    Duration time = fault.isSlow() ? Duration.ofMillis(250) : Duration.ofSeconds(20);
                    try (FaultServer server = FaultServer.start(fault);
                            Transport transport = transport(apache);
                            Connection connection = open("query", server.origin(), transport, time)) {
                        call(where, connection, LOOK, Inputs.of(Map.of("in_query", secret("in_query"))));
                    }
                    search(where + ", the log", String.join("\n", log.drain()));
                }
            }
        }

        score(faults + " faults of the network");
    }

    private void score(String what) {
        Score.print(
                18,
                hits.isEmpty(),
                hits.size() + " hits of " + ALL.size() + " secrets in "
                        + ALL.get(0).forms().size() + " forms in " + searched + " texts (" + what + ")");
        assertThat(hits).isEmpty();
    }

    /** A scan that finds nothing is worth something only if it would find what is there. */
    @Test
    void aSecretThatIsToldIsFound() throws IOException {
        Canary canary = FIELDS.get(0);
        canary.forms()
                .forEach((how, form) -> assertThat(SOUGHT.told("some " + form + " text"))
                        .as(how)
                        .isPresent());
        try (LogCatcher log = new LogCatcher()) {
            Logger.getLogger("org.apache.hc.client5.http.wire").log(Level.FINEST, "sent {0}", canary.text());
            System.getLogger("jdk.httpclient.HttpClient").log(System.Logger.Level.TRACE, canary.text());
            assertThat(log.drain().stream().filter(line -> SOUGHT.told(line).isPresent()))
                    .hasSize(2);
        }
        ConnectorException telling =
                new ServiceException(Failure.builder(ErrorKind.FAILED, "clean").build());
        telling.addSuppressed(new UncheckedIOException(new IOException(canary.text())));
        assertThat(SOUGHT.told(behind(telling))).isPresent();
    }
}
