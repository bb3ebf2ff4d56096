package dev.ferrule.runtime.http.apache;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.http.TransportFailure.Phase;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;

/** Sends requests through Apache HttpClient 5. One instance holds one connection pool. */
public final class ApacheTransport implements Transport {

    /** Connections to one server at a time; further calls wait for a free one. */
    private static final int CONNECTIONS = 64;

    private static final Timeout CONNECT_TIMEOUT = Timeout.ofSeconds(10);

    private final CloseableHttpClient client;

    /** A transport with a connection pool of its own. */
    public ApacheTransport() {
        PoolingHttpClientConnectionManager pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT_TIMEOUT)
                        .setValidateAfterInactivity(Timeout.ofSeconds(2))
                        .build())
                .build();
        // What may be repeated or followed is decided by the runtime, which knows what a call does.
        client = HttpClients.custom()
                .setConnectionManager(pool)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .build();
    }

    @Override
    public HttpAnswer send(HttpRequest request, Duration timeout) throws TransportFailure {
        HttpUriRequestBase outgoing = new HttpUriRequestBase(request.method(), request.uri());
        outgoing.setConfig(RequestConfig.custom()
                .setResponseTimeout(Timeout.of(timeout))
                .setConnectionRequestTimeout(Timeout.of(timeout))
                .build());
        request.headers().forEach(header -> outgoing.addHeader(header.name(), header.value()));
        // The content type is among the headers; the entity must not add a second one.
        request.body().ifPresent(body -> outgoing.setEntity(new BodyEntity(body)));
        try {
            return new Answer(client.executeOpen(null, outgoing, null));
        } catch (IOException e) {
            throw failure(request.uri().getHost(), e);
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TransportFailure failure(String host, IOException e) {
        if (e instanceof UnknownHostException) {
            return new TransportFailure(Phase.RESOLVE, "The host " + host + " is not known.", e);
        }
        if (e instanceof ConnectTimeoutException) {
            return new TransportFailure(Phase.CONNECT, "No connection to " + host + " within its time.", e);
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return new TransportFailure(Phase.CONNECT, "No connection to " + host + " could be made.", e);
        }
        if (e instanceof SSLException) {
            return new TransportFailure(Phase.TLS, "No secure connection to " + host + " could be made.", e);
        }
        if (e instanceof SocketTimeoutException) {
            return new TransportFailure(Phase.TIMEOUT, "No answer from " + host + " within its time.", e);
        }
        if (e instanceof InterruptedIOException) {
            return new TransportFailure(Phase.TIMEOUT, "The call to " + host + " was interrupted.", e);
        }
        return new TransportFailure(Phase.EXCHANGE, "The connection to " + host + " broke.", e);
    }

    /** An open answer of the client. */
    private static final class Answer implements HttpAnswer {
        private final ClassicHttpResponse response;

        Answer(ClassicHttpResponse response) {
            this.response = response;
        }

        @Override
        public int status() {
            return response.getCode();
        }

        @Override
        public List<Header> headers() {
            return Arrays.stream(response.getHeaders())
                    .flatMap(header -> Header.received(header.getName(), header.getValue()).stream())
                    .toList();
        }

        @Override
        public InputStream body() throws IOException {
            HttpEntity entity = response.getEntity();
            return entity == null ? InputStream.nullInputStream() : entity.getContent();
        }

        @Override
        public void close() {
            try {
                response.close();
            } catch (IOException e) {
                // The connection is gone, which is what closing is for; the answer itself was read or given up.
                return;
            }
        }
    }
}
