package dev.ferrule.testkit.trap;

import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.testkit.mock.HastyTime;
import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxConnections;
import dev.ferrule.testkit.sandbox.SandboxService;
import dev.ferrule.testkit.sandbox.ServiceTransport;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How a run ended, in words that tests look for: {@code returned [1] after 2 requests and PT3S}, or
 * {@code failed as limit (code slow, parameter limit): too fast after 1 requests and PT0S}.
 *
 * @param text all of it
 */
record Outcome(String text) {

    /** The same in every run. */
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    private static final String NOWHERE = "http://127.0.0.1";

    /** Runs an action against a fresh sandbox. Pauses are over at once; the sandbox sees them pass. */
    static Outcome of(Connector spec, Sandbox sandbox, Play play) {
        HastyTime time = new HastyTime(NOW);
        SandboxService service = sandbox.start(play.options().at(time::now));
        Counting transport = new Counting(ServiceTransport.tellingOrigins(service));
        LoweredConnector connector = Lowering.lower(spec);
        String ending;
        try (Connection connection = SandboxConnections.builder(
                        connector.connector(), service.connectionFields(NOWHERE))
                .transport(transport)
                .time(time)
                .open()) {
            JsonValue output = connection.run(connector.action(play.action()).orElseThrow(), play.inputs());
            ending = "returned " + JsonWriter.masked(output);
        } catch (ConnectorException e) {
            ending = failed(e);
        }
        return new Outcome(ending + " after " + transport.sent + " requests and "
                + Duration.between(NOW, time.now()).truncatedTo(ChronoUnit.SECONDS));
    }

    private static String failed(ConnectorException e) {
        String code = e.code().map(each -> "code " + each).orElse("no code");
        String parameter = e.parameter().map(each -> ", parameter " + each).orElse("");
        return "failed as " + e.kind() + " (" + code + parameter + "): " + e.getMessage();
    }

    @Override
    public String toString() {
        return text;
    }

    /** Counts what is sent. */
    private static final class Counting implements Transport {

        private final Transport transport;
        private final AtomicInteger sent = new AtomicInteger();

        Counting(Transport transport) {
            this.transport = transport;
        }

        @Override
        public HttpAnswer send(HttpRequest request, Duration timeout) throws TransportFailure {
            sent.incrementAndGet();
            return transport.send(request, timeout);
        }

        @Override
        public void close() {
            transport.close();
        }
    }
}
