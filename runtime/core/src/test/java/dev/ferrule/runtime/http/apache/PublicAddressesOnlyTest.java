package dev.ferrule.runtime.http.apache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.network.Network;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection that is held to public addresses reaches no other, whatever a name resolves to from one moment to the next. */
class PublicAddressesOnlyTest {

    private static final Network GUARDED = Network.builder()
            .publicAddressesOnly()
            .connectTimeout(Duration.ofMillis(200))
            .build();

    private static TransportFailure failure(Network network, DnsResolver names, String uri) {
        try (ApacheTransport transport = new ApacheTransport(network, names)) {
            return catchThrowableOfType(
                    TransportFailure.class,
                    () -> transport.send(
                            new HttpRequest("GET", URI.create(uri), List.of(), Optional.empty()),
                            Duration.ofSeconds(2)));
        }
    }

    /** Names whose addresses the test tells. */
    private interface Names extends DnsResolver {
        @Override
        default String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "[::1]",
                "2130706433",
                "10.0.0.1",
                "169.254.169.254",
                "[::ffff:127.0.0.1]",
                "[64:ff9b::7f00:1]"
            })
    void anAddressInsideIsRefusedInEveryNotation(String host) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            TransportFailure failure = failure(
                    GUARDED,
                    (Names) name -> InetAddress.getAllByName(name),
                    "http://" + host + ":" + server.getLocalPort() + "/");

            assertThat(failure.phase()).isEqualTo(TransportFailure.Phase.REFUSED);
            server.setSoTimeout(50);
            assertThat(catchThrowableOfType(java.net.SocketTimeoutException.class, server::accept))
                    .isNotNull();
        }
    }

    @Test
    void aNameThatChangesItsAddressIsLookedUpOnceAndLeadsNowhereElse() throws Exception {
        AtomicInteger lookups = new AtomicInteger();
        // Of a block that nobody serves from, to stand for a public address.
        InetAddress open = InetAddress.getAllByName("192.31.196.1")[0];
        InetAddress closed = InetAddress.getLoopbackAddress();
        try (ServerSocket inside = new ServerSocket(0, 5, closed)) {
            failure(
                    GUARDED,
                    (Names) name -> new InetAddress[] {lookups.getAndIncrement() == 0 ? open : closed},
                    "http://changing.example:" + inside.getLocalPort() + "/");

            assertThat(lookups).hasValue(1);
            inside.setSoTimeout(50);
            assertThat(catchThrowableOfType(java.net.SocketTimeoutException.class, inside::accept))
                    .isNotNull();
        }
    }

    @Test
    void whatAProxyWouldReachInsideIsRefusedAsFarAsItIsKnownHere() throws Exception {
        try (ServerSocket proxy = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Network network =
                    GUARDED.but().proxy("127.0.0.1", proxy.getLocalPort()).build();

            TransportFailure failure = failure(
                    network, (Names) name -> InetAddress.getAllByName(name), "http://169.254.169.254/latest/meta-data");

            assertThat(failure.phase()).isEqualTo(TransportFailure.Phase.REFUSED);
        }
    }

    @Test
    void aLookupEndsWithTheTimeOfTheExchange() {
        long start = System.nanoTime();

        TransportFailure failure = failure(
                Network.STANDARD,
                (Names) name -> {
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    throw new UnknownHostException(name);
                },
                "http://slow.example/");

        assertThat(failure.unsent()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
}
