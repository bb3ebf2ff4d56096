package dev.ferrule.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.runtime.network.Proxy;
import dev.ferrule.runtime.network.TestFiles;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Encrypted requests through a proxy (RFC 9110, 9.3.6). */
class TunnelTest {

    private static final String MADE = "HTTP/1.1 200 Made\r\n\r\n";

    private final AtomicInteger tunnels = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final HttpsServer server =
            HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private volatile String answer = MADE;

    TunnelTest() throws IOException {}

    @BeforeEach
    void start() throws Exception {
        server.setHttpsConfigurator(new HttpsConfigurator(TestFiles.server("server.p12")));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
        server.start();
        threads.execute(this::accept);
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private void accept() {
        while (!proxy.isClosed()) {
            try {
                Socket client = proxy.accept();
                threads.execute(() -> relay(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void relay(Socket client) {
        try (client;
                Socket there = new Socket(
                        server.getAddress().getAddress(), server.getAddress().getPort())) {
            int last = 0;
            while (last != 0x0D0A0D0A) {
                last = (last << 8) | client.getInputStream().read();
            }
            tunnels.incrementAndGet();
            client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            threads.execute(() -> copy(there, client));
            copy(client, there);
        } catch (IOException e) {
            // One of both has gone.
            return;
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One of both has gone.
            return;
        }
    }

    private Transport transport() throws Exception {
        return new ApacheTransport(Network.builder()
                .trust(TestFiles.text("ca.pem"))
                .proxy(Proxy.of("127.0.0.1", proxy.getLocalPort()))
                .build());
    }

    private int get(Transport transport) throws TransportFailure, IOException {
        URI uri = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
        try (HttpAnswer got =
                transport.send(new HttpRequest("GET", uri, List.of(), Optional.empty()), Duration.ofSeconds(10))) {
            assertThat(got.body().readAllBytes()).hasSize(2);
            return got.status();
        }
    }

    @Test
    void severalRequestsGoThroughOneTunnel() throws Exception {
        try (Transport transport = transport()) {
            for (int i = 0; i < 4; i++) {
                assertThat(get(transport)).isEqualTo(200);
            }
        }
        assertThat(tunnels).hasValue(1);
    }

    @Test
    void whatAProxySendsBehindItsAnswerIsNoPartOfTheTunnel() throws Exception {
        answer = MADE + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
        try (Transport transport = transport()) {
            TransportFailure failure = catchThrowableOfType(TransportFailure.class, () -> get(transport));
            assertThat(failure.unsent()).isTrue();
        }
    }
}
