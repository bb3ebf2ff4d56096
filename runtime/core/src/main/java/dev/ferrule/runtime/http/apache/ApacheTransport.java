package dev.ferrule.runtime.http.apache;

import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.http.TransportFailure.Phase;
import dev.ferrule.runtime.http.TransportFailure.Sign;
import dev.ferrule.runtime.http.Watchman;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.runtime.network.Proxy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Iterator;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.auth.BasicScheme;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Sends requests through Apache HttpClient 5. One instance holds one connection pool. */
public final class ApacheTransport implements Transport {

    /** The most bytes and fields of the header section of an answer. */
    private static final int HEADER_BYTES = 64 * 1024;

    private static final int HEADER_FIELDS = 200;

    /** Proxy Authentication Required. */
    private static final int PROXY_LOGIN = 407;

    /** What each way of a connection takes; 32 KiB by default, which many connections pay for and few answers need. */
    private static final int BUFFER_BYTES = 8 * 1024;

    private final Network network;
    private final Watchman watchman = new Watchman();
    private final WatchedResolver resolver;
    private final CloseableHttpClient client;

    /** A transport with a connection pool of its own and no settings. */
    public ApacheTransport() {
        this(Network.STANDARD);
    }

    /** A transport with a connection pool of its own, whose connections are made as these settings say. */
    public ApacheTransport(Network network) {
        this(network, SystemDefaultDnsResolver.INSTANCE);
    }

    /** The same, with addresses told by something else than the system; for tests. */
    ApacheTransport(Network network, DnsResolver names) {
        this.network = network;
        this.resolver = new WatchedResolver(network, names);
        PoolingHttpClientConnectionManagerBuilder pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(network.connections())
                .setMaxConnTotal(network.connections())
                .setDnsResolver(resolver)
                .setTlsSocketStrategy(network.tls()
                        .<TlsSocketStrategy>map(DefaultClientTlsStrategy::new)
                        .orElseGet(TlsWhenNeeded::new))
                .setConnectionFactory(QuietConnection.factory(Http1Config.custom()
                        .setMaxLineLength(HEADER_BYTES)
                        .setBufferSize(BUFFER_BYTES)
                        .setMaxHeaderCount(HEADER_FIELDS)
                        .build()))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(network.connectTimeout()))
                        .setValidateAfterInactivity(Timeout.ofSeconds(2))
                        .build());
        this.client = client(new WatchedConnections(pool.build(), resolver), network);
    }

    private static CloseableHttpClient client(HttpClientConnectionManager pool, Network network) {
        // What may be repeated or followed is decided by the runtime, which knows what a call does.
        HttpClientBuilder builder = HttpClients.custom()
                .setConnectionManager(pool)
                .setRequestExecutor(new OneExchange())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableDefaultUserAgent();
        network.proxy()
                .ifPresentOrElse(
                        proxy -> builder.setRoutePlanner(new ProxyRoutes(proxy)),
                        () -> builder.replaceExecInterceptor(ChainElement.PROTOCOL.name(), new StraightExec()));
        return builder.build();
    }

    @Override
    public HttpAnswer send(HttpRequest request, Duration time) throws TransportFailure {
        String host = request.address().origin().host();
        Timeout most = Timeout.of(time);
        Outgoing outgoing = Outgoing.of(
                request,
                RequestConfig.custom()
                        .setResponseTimeout(most)
                        .setConnectionRequestTimeout(most)
                        .build());
        Watchman.Watch watch = watchman.watch(time, outgoing::cancel);
        OneExchange.Context context = context(request, watch);
        ClassicHttpResponse response;
        try {
            if (network.publicOnly()
                    && network.proxy().filter(there -> there.serves(host)).isPresent()) {
                resolver.judge(host, watch);
            }
            response = open(outgoing, context);
        } catch (IOException | RuntimeException e) {
            watch.close();
            throw Failures.of(host, e, context.hasBegun(), watch);
        }
        HttpAnswer answer = new ApacheAnswer(response, outgoing, watch);
        if (!context.hasBegun()) {
            answer.close();
            throw untunnelled(host, response.getCode());
        }
        refuseBadAnswers(host, response, answer);
        return answer;
    }

    /**
     * The answer; on another connection when the first holds what nobody has asked for. Nothing was sent on that one, and it is
     * closed. A new one holds nothing, so this ends.
     */
    private ClassicHttpResponse open(Outgoing outgoing, OneExchange.Context context) throws IOException {
        @Nullable ClassicHttpResponse response = null;
        while (response == null) {
            try {
                response = client.executeOpen(null, outgoing, context);
            } catch (QuietConnection.Unasked e) {
                response = null;
            }
        }
        return response;
    }

    @Override
    public Network network() {
        return network;
    }

    private OneExchange.Context context(HttpRequest request, Watchman.Watch watch) {
        OneExchange.Context context = new OneExchange.Context(request, watch);
        network.proxy().flatMap(Proxy::login).ifPresent(login -> {
            BasicScheme scheme = new BasicScheme();
            scheme.initPreemptive(new UsernamePasswordCredentials(
                    login.user(), login.password().reveal().toCharArray()));
            context.resetAuthExchange(ProxyRoutes.host(network.proxy().orElseThrow()), scheme);
        });
        return context;
    }

    /** What a proxy answers that was asked for a tunnel and made none (RFC 9110, 9.3.6). The server has seen nothing. */
    private TransportFailure untunnelled(String host, int status) {
        return status == PROXY_LOGIN
                ? unknownToProxy()
                : new TransportFailure(
                        status >= 500 ? Phase.CONNECT : Phase.REFUSED,
                        "The proxy answered " + status + " when it was asked for a connection to " + host + ".",
                        null,
                        Sign.PROXY);
    }

    /** RFC 9110, 15.5.8: a proxy says so, and has passed nothing on. */
    private TransportFailure unknownToProxy() {
        return new TransportFailure(
                Phase.REFUSED,
                network.proxy().flatMap(Proxy::login).isPresent()
                        ? "The proxy does not accept the user name and password of the network settings."
                        : "A proxy asks for a user name and password, which the network settings do not give.",
                null,
                Sign.PROXY);
    }

    private void refuseBadAnswers(String host, ClassicHttpResponse response, HttpAnswer answer)
            throws TransportFailure {
        if (response.getCode() == PROXY_LOGIN) {
            answer.close();
            throw unknownToProxy();
        }
        int size = 0;
        for (Iterator<Header> all = response.headerIterator(); all.hasNext(); ) {
            Header header = all.next();
            size += header.getName().length()
                    + (header.getValue() == null ? 0 : header.getValue().length());
        }
        if (size > HEADER_BYTES) {
            answer.close();
            throw new TransportFailure(
                    Phase.PROTOCOL, "The header section of the answer of " + host + " is too large.");
        }
    }

    @Override
    public void close() {
        resolver.close();
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
