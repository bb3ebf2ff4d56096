package dev.ferrule.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.SettingsException;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import dev.ferrule.runtime.http.jdk.JdkTransport;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.runtime.network.Proxy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A proxy gets what goes through it, is told who asks, and gets nothing else. */
class ProxyTest {

    private static final Duration TIME = Duration.ofSeconds(20);

    /** The heads of the requests that the proxy has read. */
    private final List<String> seen = new CopyOnWriteArrayList<>();

    private final ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private volatile String answer = "HTTP/1.1 204 No Content\r\n\r\n";

    ProxyTest() throws IOException {}

    @BeforeEach
    void start() {
        Thread thread = new Thread(this::accept);
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
    }

    private void accept() {
        while (!proxy.isClosed()) {
            one();
        }
    }

    private void one() {
        try (Socket socket = proxy.accept()) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            StringBuilder head = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.append(line).append('\n');
            }
            seen.add(head.toString());
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            // The test is over, or the client has gone.
            return;
        }
    }

    private Proxy settings() {
        return Proxy.of("127.0.0.1", proxy.getLocalPort());
    }

    private static int status(Transport transport, String uri) throws TransportFailure {
        try (transport;
                HttpAnswer got =
                        transport.send(new HttpRequest("GET", URI.create(uri), List.of(), Optional.empty()), TIME)) {
            return got.status();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPlainRequestIsRelayed(TlsTest.Kind kind) throws TransportFailure {
        Network network = Network.builder().proxy(settings()).build();

        assertThat(status(kind.open(network), "http://service.invalid/things?x=1"))
                .isEqualTo(204);
        assertThat(seen).singleElement().asString().startsWith("GET http://service.invalid/things?x=1 HTTP/1.1\n");
    }

    @Test
    void theProxyIsToldWhoAsksWithTheFirstRequest() throws TransportFailure {
        Network network =
                Network.builder().proxy(settings().login("me", Secret.of("pw"))).build();

        assertThat(status(new ApacheTransport(network), "http://service.invalid/"))
                .isEqualTo(204);
        assertThat(seen).singleElement().asString().contains("Proxy-Authorization: Basic bWU6cHc=\n");
        assertThat(network.proxy()).hasToString("Optional[" + settings().login("me", Secret.of("x")) + "]");
    }

    @Test
    void aTunnelIsAskedForAndGetsNothingOfTheRequest() {
        answer = "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n";
        Network network = Network.builder()
                .proxy(settings().login("me", Secret.of("wrong")))
                .build();

        TransportFailure failure = catchThrowableOfType(
                TransportFailure.class, () -> status(new ApacheTransport(network), "https://service.invalid/secret"));

        assertThat(failure.phase()).isEqualTo(TransportFailure.Phase.REFUSED);
        assertThat(failure).hasMessageContaining("proxy");
        assertThat(seen)
                .isNotEmpty()
                .allSatisfy(head -> assertThat(head)
                        .startsWith("CONNECT service.invalid:443 ")
                        .doesNotContain("secret"));
    }

    @ParameterizedTest
    @EnumSource
    void anExceptedHostIsReachedDirectly(TlsTest.Kind kind) {
        Network network =
                Network.builder().proxy(settings().except(List.of("*.invalid"))).build();

        TransportFailure failure = catchThrowableOfType(
                TransportFailure.class, () -> status(kind.open(network), "http://service.invalid/"));

        assertThat(failure.phase()).isEqualTo(TransportFailure.Phase.RESOLVE);
        assertThat(seen).isEmpty();
    }

    @Test
    void theJdksClientSaysWhatItCannotDo() {
        Network login =
                Network.builder().proxy(settings().login("me", Secret.of("pw"))).build();
        Network guarded = Network.builder().publicAddressesOnly().build();

        assertThatThrownBy(() -> new JdkTransport(login))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("proxy");
        assertThatThrownBy(() -> new JdkTransport(guarded))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("public");
    }
}
