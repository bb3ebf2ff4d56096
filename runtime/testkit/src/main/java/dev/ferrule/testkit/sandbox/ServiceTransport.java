package dev.ferrule.testkit.sandbox;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.RequestBody;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.TransportFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Brings requests to a service of this process, without a network. */
public final class ServiceTransport implements Transport {

    private final SandboxService service;
    private final boolean telling;

    /** Brings requests to this service. */
    public ServiceTransport(SandboxService service) {
        this(service, false);
    }

    private ServiceTransport(SandboxService service, boolean telling) {
        this.service = service;
        this.telling = telling;
    }

    /**
     * Brings requests to this service, and tells it by a header where each was meant to go, as {@link SandboxServer#transport}
     * does. See {@link SandboxRequest#isFor}.
     */
    public static ServiceTransport tellingOrigins(SandboxService service) {
        return new ServiceTransport(service, true);
    }

    @Override
    public HttpAnswer send(HttpRequest request, Duration timeout) throws TransportFailure {
        return answer(service.handle(received(telling ? told(request) : request)));
    }

    private static HttpRequest told(HttpRequest request) {
        List<Header> headers = new ArrayList<>(request.headers());
        headers.add(Header.of(
                RoutingTransport.ORIGIN,
                request.uri().getScheme() + "://" + request.uri().getRawAuthority()));
        return new HttpRequest(request.method(), request.uri(), headers, request.body());
    }

    /** A request as a server receives it; secrets in it are as they are sent. */
    public static SandboxRequest received(HttpRequest request) {
        String query = request.uri().getRawQuery();
        return SandboxRequest.of(
                request.method(),
                request.uri().getRawPath() + (query == null ? "" : "?" + query),
                Fields.headers(request.headers().stream()
                        .map(header -> new Fields.Field(header.name(), header.value()))
                        .toList()),
                request.body().map(ServiceTransport::bytes).orElse(new byte[0]));
    }

    /** An answer as a client receives it. */
    public static HttpAnswer answer(SandboxResponse response) {
        return new Answer(response);
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
