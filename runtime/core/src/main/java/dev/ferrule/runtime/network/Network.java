package dev.ferrule.runtime.network;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.retry.RetryPolicy;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How one connection reaches the network, the same for every connector. It counts for everything that the connection
 * sends: calls, pages of lists, addresses that answers name, and what fetches tokens.
 */
public final class Network {

    /** The longest time of one call unless set. */
    public static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);

    /** The most connections at a time unless set. */
    public static final int USUAL_CONNECTIONS = 64;

    /** No proxy, Java's own authorities, 64 connections, 30 seconds for a call and 10 to connect, three attempts. */
    public static final Network STANDARD = builder().build();

    private final @Nullable Proxy proxy;
    private final List<X509Certificate> authorities;
    private final @Nullable ClientCertificate clientCertificate;
    private final Duration timeout;
    private final Duration connectTimeout;
    private final @Nullable Duration attemptTimeout;
    private final int connections;
    private final RetryPolicy retries;
    private final List<String> allowedHosts;
    private final boolean plainHttp;
    private final boolean publicOnly;

    private Network(Builder builder) {
        proxy = builder.proxy;
        authorities = List.copyOf(builder.authorities);
        clientCertificate = builder.clientCertificate;
        timeout = builder.timeout;
        connectTimeout = builder.connectTimeout;
        attemptTimeout = builder.attemptTimeout;
        connections = builder.connections;
        retries = builder.retries;
        allowedHosts = builder.allowedHosts;
        plainHttp = builder.plainHttp;
        publicOnly = builder.publicOnly;
    }

    /** Network settings, to be put together; everything has a default. */
    public static Builder builder() {
        return new Builder();
    }

    /** These settings, to be changed. */
    public Builder but() {
        return new Builder(this);
    }

    /** The proxy; empty for none. What the surrounding system says of proxies does not count. */
    public Optional<Proxy> proxy() {
        return Optional.ofNullable(proxy);
    }

    /** The certificate that this client shows to TLS servers that ask. */
    public Optional<ClientCertificate> clientCertificate() {
        return Optional.ofNullable(clientCertificate);
    }

    /** The TLS context that trusts and shows what these settings say; empty for Java's default. */
    public Optional<SSLContext> tls() {
        return authorities.isEmpty() && clientCertificate == null
                ? Optional.empty()
                : Optional.of(Tls.context(authorities, clientCertificate()));
    }

    /** The longest time of one call, from its first byte to its last, over all requests, pauses and attempts. */
    public Duration timeout() {
        return timeout;
    }

    /** The longest time to connect to one address of a server. */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /** The longest time of one attempt, from connecting to the last byte of the answer; empty for what is left. */
    public Optional<Duration> attemptTimeout() {
        return Optional.ofNullable(attemptTimeout);
    }

    /** The most connections that are open at a time; calls beyond them wait for a free one within their own time. */
    public int connections() {
        return connections;
    }

    /** How often a request is sent at most, and after which pauses. */
    public RetryPolicy retries() {
        return retries;
    }

    /** The only hosts that anything is sent to; empty for no bound beside those of the connector. */
    public List<String> allowedHosts() {
        return allowedHosts;
    }

    /** Whether credentials may go unencrypted to servers other than this machine. */
    public boolean plainHttp() {
        return plainHttp;
    }

    /** Whether only public addresses are connected to. */
    public boolean publicOnly() {
        return publicOnly;
    }

    /** What is sent by these settings and must not be seen; keys of certificates are never sent. */
    public List<Secret> secrets() {
        return proxy().flatMap(Proxy::login).map(Proxy.Login::secrets).orElse(List.of());
    }

    /** Whether something here shapes connections themselves, which a transport must have been made with. */
    public boolean shapesConnections() {
        return proxy != null
                || !authorities.isEmpty()
                || clientCertificate != null
                || publicOnly
                || connections != USUAL_CONNECTIONS
                || !connectTimeout.equals(Builder.USUAL_CONNECT_TIMEOUT);
    }

    /** Puts network settings together. Not safe for use by several threads. */
    public static final class Builder {

        private static final Duration USUAL_CONNECT_TIMEOUT = Duration.ofSeconds(10);

        private @Nullable Proxy proxy;
        private List<X509Certificate> authorities = List.of();
        private @Nullable ClientCertificate clientCertificate;
        private Duration timeout = USUAL_TIMEOUT;
        private Duration connectTimeout = USUAL_CONNECT_TIMEOUT;
        private @Nullable Duration attemptTimeout;
        private int connections = USUAL_CONNECTIONS;
        private RetryPolicy retries = RetryPolicy.STANDARD;
        private List<String> allowedHosts = List.of();
        private boolean plainHttp;
        private boolean publicOnly;

        private Builder() {}

        private Builder(Network from) {
            proxy = from.proxy;
            authorities = from.authorities;
            clientCertificate = from.clientCertificate;
            timeout = from.timeout;
            connectTimeout = from.connectTimeout;
            attemptTimeout = from.attemptTimeout;
            connections = from.connections;
            retries = from.retries;
            allowedHosts = from.allowedHosts;
            plainHttp = from.plainHttp;
            publicOnly = from.publicOnly;
        }

        /** The proxy to go through. */
        public Builder proxy(Proxy value) {
            proxy = value;
            return this;
        }

        /** The proxy to go through, which asks for nothing. */
        public Builder proxy(String host, int port) {
            return proxy(Proxy.of(host, port));
        }

        /**
         * Authorities to trust beside those that Java trusts.
         *
         * @param pem their certificates in PEM
         * @throws dev.ferrule.runtime.error.SettingsException when it holds something else
         */
        public Builder trust(String pem) {
            authorities = Pem.certificates(pem, "The certificate to trust");
            return this;
        }

        /** The certificate to show to TLS servers that ask. */
        public Builder clientCertificate(ClientCertificate value) {
            clientCertificate = value;
            return this;
        }

        /** The longest time of one call; 30 seconds unless set. */
        public Builder timeout(Duration longest) {
            timeout = positive(longest);
            return this;
        }

        /** The longest time to connect; 10 seconds unless set. */
        public Builder connectTimeout(Duration longest) {
            connectTimeout = positive(longest);
            return this;
        }

        /** The longest time of one attempt; what is left of the call's time unless set. */
        public Builder attemptTimeout(Duration longest) {
            attemptTimeout = positive(longest);
            return this;
        }

        /**
         * The most connections that are open at a time; 64 unless set. It bounds what the connection asks of its server, and
         * what the transport holds. The client of the JDK opens as many as there are calls.
         *
         * @throws dev.ferrule.runtime.error.SettingsException when it is below 1
         */
        public Builder connections(int most) {
            if (most < 1) {
                throw NetworkProblem.refused("There must be at least one connection.");
            }
            connections = most;
            return this;
        }

        /** How often a request is sent at most, the first time included; 3 unless set. */
        public Builder attempts(int most) {
            retries = retries.attempts(most);
            return this;
        }

        /** The longest pause that a service may ask for; a minute unless set. When it asks for more, the call fails. */
        public Builder longestPause(Duration longest) {
            retries = retries.longestTold(positive(longest));
            return this;
        }

        /** How often a request is sent at most, and after which pauses. */
        public Builder retries(RetryPolicy policy) {
            retries = policy;
            return this;
        }

        /** The only hosts that anything is sent to; {@code *.} stands for any subdomain. */
        public Builder allowHosts(String... hosts) {
            allowedHosts = List.of(hosts);
            return this;
        }

        /** Lets credentials go unencrypted to any server, which everybody on the way can read. */
        public Builder allowPlainHttp() {
            plainHttp = true;
            return this;
        }

        /**
         * Connects to public addresses alone, and to none of this machine, private networks or the inside of a data
         * centre: for programs whose users name the server. The proxy itself is not bound by it; what the proxy connects to
         * is the proxy's to guard, beside addresses and names that this machine can judge.
         */
        public Builder publicAddressesOnly() {
            publicOnly = true;
            return this;
        }

        /** The settings. */
        public Network build() {
            return new Network(this);
        }

        private static Duration positive(Duration time) {
            if (time.isNegative() || time.isZero()) {
                throw NetworkProblem.refused("A time limit must be above zero.");
            }
            return time;
        }
    }
}
