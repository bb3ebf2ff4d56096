package dev.ferrule.testkit.sandbox;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.TransportFailure;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings every request to one server, whatever host it names. Path and query stay as they are, and the header
 * {@value #ORIGIN} tells where the request was meant to go. So a connector that knows its service's address by heart can
 * be run against a sandbox, and answers may name addresses as the real service does.
 */
final class RoutingTransport implements Transport {

    /** The header that names scheme, host and port of the real address. */
    static final String ORIGIN = "X-Sandbox-Origin";

    private final Transport transport;
    private final String server;

    /**
     * Brings requests to a server.
     *
     * @param server its scheme, host and port
     */
    RoutingTransport(Transport transport, String server) {
        this.transport = transport;
        this.server = server;
    }

    @Override
    public HttpAnswer send(HttpRequest request, Duration timeout) throws TransportFailure {
        URI uri = request.uri();
        String origin = uri.getScheme() + "://" + uri.getRawAuthority();
        if (origin.equals(server)) {
            return transport.send(request, timeout);
        }
        List<Header> headers = new ArrayList<>(request.headers());
        headers.add(Header.of(ORIGIN, origin));
        String query = uri.getRawQuery();
        URI routed = URI.create(server + uri.getRawPath() + (query == null ? "" : "?" + query));
        return transport.send(new HttpRequest(request.method(), routed, headers, request.body()), timeout);
    }

    @Override
    public void close() {
        transport.close();
    }
}
