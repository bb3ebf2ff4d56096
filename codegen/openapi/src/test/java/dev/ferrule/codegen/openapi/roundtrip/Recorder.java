package dev.ferrule.codegen.openapi.roundtrip;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.sandbox.SandboxConnections;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps the first request of an action; what it is answered is a failure, so that nothing follows. */
final class Recorder implements Transport {

    private final List<HttpRequest> sent = new ArrayList<>();

    static Sent first(
            ConnectorDefinition connector, ActionDefinition action, Map<String, String> fields, Inputs inputs) {
        Recorder recorder = new Recorder();
        try (Connection connection = SandboxConnections.builder(connector, fields)
                .transport(recorder)
                .open()) {
            connection.run(action, inputs);
        } catch (ConnectorException ended) {
            // The answer was a failure; what counts is what was sent.
            if (recorder.sent.isEmpty()) {
                throw ended;
            }
        }
        return Sent.of(recorder.sent.get(0));
    }

    @Override
    public HttpAnswer send(HttpRequest request, Duration timeout) {
        sent.add(request);
        return new Refusal();
    }

    @Override
    public void close() {}

    private record Refusal() implements HttpAnswer {
        @Override
        public int status() {
            return 418;
        }

        @Override
        public List<Header> headers() {
            return List.of();
        }

        @Override
        public InputStream body() {
            return InputStream.nullInputStream();
        }

        @Override
        public void close() {}
    }
}
