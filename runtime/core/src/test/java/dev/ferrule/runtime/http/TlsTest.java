package dev.ferrule.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import dev.ferrule.runtime.http.jdk.JdkTransport;
import dev.ferrule.runtime.network.ClientCertificate;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.runtime.network.TestFiles;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom TLS trusts and whom it shows, over both transports, with an authority of our own. */
class TlsTest {

    private static final Duration TIME = Duration.ofSeconds(20);

    private @Nullable HttpsServer server;

    /** The transports there are. */
    enum Kind {
        APACHE,
        JDK;

        Transport open(Network network) {
            return this == APACHE ? new ApacheTransport(network) : new JdkTransport(network);
        }
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private HttpRequest started(String certificate, boolean asks) throws Exception {
        HttpsServer started = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server = started;
        started.setHttpsConfigurator(new HttpsConfigurator(TestFiles.server(certificate)) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
                wanted.setNeedClientAuth(asks);
                parameters.setSSLParameters(wanted);
            }
        });
        started.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        started.start();
        URI uri = URI.create("https://127.0.0.1:" + started.getAddress().getPort() + "/");
        return new HttpRequest("GET", uri, List.of(), Optional.empty());
    }

    private static Network.Builder trusting() throws Exception {
        return Network.builder().trust(TestFiles.text("ca.pem"));
    }

    private static int status(Kind kind, Network network, HttpRequest request) throws TransportFailure {
        try (Transport transport = kind.open(network);
                HttpAnswer answer = transport.send(request, TIME)) {
            return answer.status();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAuthorityOfOnesOwnIsTrusted(Kind kind) throws Exception {
        HttpRequest request = started("server.p12", false);

        assertThat(status(kind, trusting().build(), request)).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"APACHE, expired.p12", "JDK, expired.p12", "APACHE, wrong.p12", "JDK, wrong.p12"})
    void aWrongCertificateIsRefusedThoughItsAuthorityIsTrusted(Kind kind, String certificate) throws Exception {
        HttpRequest request = started(certificate, false);
        Network network = trusting().build();

        assertRefused(kind, network, request);
    }

    @ParameterizedTest
    @EnumSource
    void anAuthorityThatNobodyNamedIsRefused(Kind kind) throws Exception {
        HttpRequest request = started("server.p12", false);

        assertRefused(kind, Network.STANDARD, request);
    }

    private static void assertRefused(Kind kind, Network network, HttpRequest request) {
        TransportFailure failure = catchThrowableOfType(TransportFailure.class, () -> status(kind, network, request));

        assertThat(failure.phase()).isEqualTo(TransportFailure.Phase.TLS);
        assertThat(failure.attempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aClientCertificateIsShownToAServerThatAsks(Kind kind) throws Exception {
        HttpRequest request = started("server.p12", true);
        Network network = trusting()
                .clientCertificate(ClientCertificate.pkcs12(TestFiles.bytes("client.p12"), TestFiles.PASSWORD))
                .build();

        assertThat(status(kind, network, request)).isEqualTo(204);
        assertThat(catchThrowableOfType(
                        TransportFailure.class, () -> status(kind, trusting().build(), request)))
                .isNotNull();
    }
}
