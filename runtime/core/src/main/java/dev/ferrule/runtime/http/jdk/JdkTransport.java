package dev.ferrule.runtime.http.jdk;

import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.SettingsException;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.http.TransportFailure.Phase;
import dev.ferrule.runtime.http.TransportFailure.Sign;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.runtime.network.Proxy;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;

/**
 * Sends requests through {@link HttpClient}, for programs that want no further dependency, or HTTP/2 where a server offers
 * it over TLS. That client sends a GET or HEAD
 * once more by itself when the server closes the connection before it answers; other methods it sends once.
 */
public final class JdkTransport implements Transport {

    private static final String ACCEPT_ENCODING = "Accept-Encoding";

    /** Proxy Authentication Required. */
    private static final int PROXY_LOGIN = 407;

    private final Network network;
    private final HttpClient client;

    /** A transport without settings. */
    public JdkTransport() {
        this(Network.STANDARD);
    }

    /**
     * A transport whose connections are made as these settings say.
     *
     * @throws SettingsException when the JDK's client cannot do what they say: log in to a proxy by Basic authentication, or
     *     tell the address that it connects to
     */
    public JdkTransport(Network network) {
        this.network = network;
        if (network.publicOnly()) {
            throw refused("The JDK's HTTP client cannot be held to public addresses; use the Apache client.");
        }
        if (network.proxy().flatMap(Proxy::login).isPresent()) {
            throw refused("The JDK's HTTP client cannot log in to a proxy; use the Apache client.");
        }
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(network.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(network.proxy()
                        .<java.net.ProxySelector>map(OneProxy::new)
                        .orElse(HttpClient.Builder.NO_PROXY));
        network.tls().ifPresent(builder::sslContext);
        client = builder.build();
    }

    @Override
    public HttpAnswer send(HttpRequest request, Duration time) throws TransportFailure {
        java.net.http.HttpRequest.Builder outgoing = java.net.http.HttpRequest.newBuilder(request.uri())
                .timeout(time)
                .method(request.method(), request.body().map(BodyPublisher::of).orElseGet(BodyPublishers::noBody));
        request.headers().forEach(header -> outgoing.header(header.name(), header.value()));
        if (request.headers().stream().noneMatch(header -> header.name().equalsIgnoreCase(ACCEPT_ENCODING))) {
            outgoing.header(ACCEPT_ENCODING, Codings.ACCEPTED);
        }
        if (request.uri().getScheme().equalsIgnoreCase("https")) {
            // Where TLS lets both sides agree on it (RFC 9113, 3.2); a change of protocol in the clear is asked of
            // nobody.
            outgoing.version(HttpClient.Version.HTTP_2);
        }
        String host = request.uri().getHost();
        java.net.http.HttpRequest wire = outgoing.build();
        long end = System.nanoTime() + time.toNanos();
        try {
            HttpResponse<InputStream> response = client.send(wire, head -> new QueuedBody(end));
            if (response.statusCode() == PROXY_LOGIN) {
                // RFC 9110, 15.5.8: a proxy says so. The client has read the body of its answer, if that is about a
                // tunnel.
                Optional.ofNullable(response.body()).ifPresent(body -> new JdkAnswer(response).close());
                throw new TransportFailure(
                        Phase.REFUSED,
                        "A proxy asks for a user name and password, which the network settings do not give.",
                        null,
                        Sign.PROXY);
            }
            return new JdkAnswer(response);
        } catch (IOException e) {
            throw failure(host, e);
        } catch (IllegalArgumentException e) {
            // So the client says that a length is no number, or too large for one.
            throw new TransportFailure(Phase.PROTOCOL, "What " + host + " answered is no HTTP.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransportFailure(Phase.TIMEOUT, "The call to " + host + " was interrupted.", e);
        }
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public void close() {
        // The JDK's client closes its connections when nobody holds it any more; it has no close on Java 17.
    }

    private static SettingsException refused(String message) {
        return new SettingsException(Failure.builder(ErrorKind.INVALID, message).build(), null);
    }

    private static TransportFailure failure(String host, IOException e) {
        if (e instanceof HttpConnectTimeoutException) {
            return new TransportFailure(Phase.CONNECT, "No connection to " + host + " within its time.", e, Sign.LATE);
        }
        if (e instanceof ConnectException) {
            return e.getCause() instanceof ConnectException inner
                            && inner.getCause() instanceof UnresolvedAddressException
                    ? new TransportFailure(Phase.RESOLVE, "The host " + host + " is not known.", e)
                    : new TransportFailure(Phase.CONNECT, "No connection to " + host + " could be made.", e);
        }
        if (e instanceof SSLHandshakeException) {
            return brokeOff(e)
                    ? new TransportFailure(Phase.CONNECT, "The connection to " + host + " broke while it was made.", e)
                    : new TransportFailure(Phase.TLS, "No secure connection to " + host + " could be made.", e);
        }
        if (e instanceof HttpTimeoutException) {
            return new TransportFailure(Phase.TIMEOUT, "No answer from " + host + " within its time.", e);
        }
        if (String.valueOf(e.getMessage()).startsWith("Tunnel failed")) {
            // What a proxy answers that makes no tunnel (RFC 9110, 9.3.6) is told by nothing else.
            return new TransportFailure(Phase.REFUSED, "The proxy makes no connection to " + host + ".", e, Sign.PROXY);
        }
        if (e instanceof ProtocolException) {
            return new TransportFailure(Phase.PROTOCOL, "What " + host + " answered is no HTTP.", e);
        }
        return new TransportFailure(Phase.EXCHANGE, "The connection to " + host + " broke.", e);
    }

    /** Whether the server went away while it and this client got to know each other, which may not happen again. */
    private static boolean brokeOff(IOException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException || cause instanceof SocketException) {
                return true;
            }
        }
        return false;
    }
}
