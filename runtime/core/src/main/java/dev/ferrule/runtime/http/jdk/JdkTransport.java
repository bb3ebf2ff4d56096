package dev.ferrule.runtime.http.jdk;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.http.TransportFailure.Phase;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;

/** Sends requests through {@link HttpClient}, for programs that want no further dependency. */
public final class JdkTransport implements Transport {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    @Override
    public HttpAnswer send(HttpRequest request, Duration timeout) throws TransportFailure {
        java.net.http.HttpRequest.Builder outgoing = java.net.http.HttpRequest.newBuilder(request.uri())
                .timeout(timeout)
                .method(request.method(), request.body().map(BodyPublisher::of).orElseGet(BodyPublishers::noBody));
        request.headers().forEach(header -> outgoing.header(header.name(), header.value()));
        try {
            return new Answer(client.send(outgoing.build(), BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw failure(request.uri().getHost(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportFailure(Phase.TIMEOUT, "The call was interrupted.", e);
        }
    }

    @Override
    public void close() {
        // The JDK's client closes its connections when nobody holds it any more; it has no close on Java 17.
    }

    private static TransportFailure failure(String host, IOException e) {
        if (e instanceof HttpConnectTimeoutException) {
            return new TransportFailure(Phase.CONNECT, "No connection to " + host + " within its time.", e);
        }
        if (e instanceof ConnectException) {
            return e.getCause() instanceof ConnectException inner
                            && inner.getCause() instanceof UnresolvedAddressException
                    ? new TransportFailure(Phase.RESOLVE, "The host " + host + " is not known.", e)
                    : new TransportFailure(Phase.CONNECT, "No connection to " + host + " could be made.", e);
        }
        if (e instanceof SSLException) {
            return new TransportFailure(Phase.TLS, "No secure connection to " + host + " could be made.", e);
        }
        if (e instanceof HttpTimeoutException) {
            return new TransportFailure(Phase.TIMEOUT, "No answer from " + host + " within its time.", e);
        }
        return new TransportFailure(Phase.EXCHANGE, "The connection to " + host + " broke.", e);
    }

    /** An open answer of the client. */
    private static final class Answer implements HttpAnswer {
        private final HttpResponse<InputStream> response;

        Answer(HttpResponse<InputStream> response) {
            this.response = response;
        }

        @Override
        public int status() {
            return response.statusCode();
        }

        @Override
        public List<Header> headers() {
            return response.headers().map().entrySet().stream()
                    .flatMap(entry ->
                            entry.getValue().stream().flatMap(value -> Header.received(entry.getKey(), value).stream()))
                    .toList();
        }

        @Override
        public InputStream body() throws IOException {
            boolean gzip = response.headers()
                    .firstValue("content-encoding")
                    .filter(coding -> coding.equalsIgnoreCase("gzip"))
                    .isPresent();
            return gzip ? new GZIPInputStream(response.body()) : response.body();
        }

        @Override
        public void close() {
            try {
                response.body().close();
            } catch (IOException e) {
                // The connection is gone, which is what closing is for.
                return;
            }
        }
    }
}
