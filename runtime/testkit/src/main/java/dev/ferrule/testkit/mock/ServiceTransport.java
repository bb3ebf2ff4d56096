package dev.ferrule.testkit.mock;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.RequestBody;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.testkit.sandbox.Fields;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/** Brings requests to a service of this process without a network. */
final class ServiceTransport implements Transport {

    private final SandboxService service;

    ServiceTransport(SandboxService service) {
        this.service = service;
    }

    @Override
    public HttpAnswer send(HttpRequest request, Duration timeout) throws TransportFailure {
        String query = request.uri().getRawQuery();
        SandboxResponse answer = service.handle(SandboxRequest.of(
                request.method(),
                request.uri().getRawPath() + (query == null ? "" : "?" + query),
                Fields.headers(request.headers().stream()
                        .map(header -> new Fields.Field(header.name(), header.value()))
                        .toList()),
                request.body().map(ServiceTransport::bytes).orElse(new byte[0])));
        return new Answer(answer);
    }

    private static byte[] bytes(RequestBody body) {
        try (InputStream in = body.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {}

    private record Answer(SandboxResponse response) implements HttpAnswer {
        @Override
        public int status() {
            return response.status();
        }

        @Override
        public List<Header> headers() {
            return response.headers().asList().stream()
                    .map(field -> Header.of(field.name(), field.value()))
                    .toList();
        }

        @Override
        public InputStream body() {
            return new ByteArrayInputStream(response.body());
        }

        @Override
        public void close() {}
    }
}
