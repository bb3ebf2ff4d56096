package dev.ferrule.runtime.http.apache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.network.Network;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;

/** A service that moves: its name leads to another address than before. */
class ChangedAddressTest {

    private static final InetAddress HERE = address(1);
    private static final InetAddress THERE = address(2);

    private volatile InetAddress told = HERE;

    private static InetAddress address(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What tells the addresses of all names. */
    private final class Names implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) {
            return new InetAddress[] {told};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** Answers two requests of one connection with a text. */
    private static void serve(ServerSocket socket, String text) {
        Thread server = new Thread(() -> {
            try (Socket accepted = socket.accept()) {
                InputStream in = accepted.getInputStream();
                for (String last : List.of("", "Connection: close\r\n")) {
                    StringBuilder head = new StringBuilder();
                    while (!head.toString().endsWith("\r\n\r\n")) {
                        head.append((char) in.read());
                    }
                    String answer = "HTTP/1.1 200 OK\r\n" + last + "Content-Length: " + text.length() + "\r\n\r\n";
                    accepted.getOutputStream().write((answer + text).getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                // The test is over.
                return;
            }
        });
        server.setDaemon(true);
        server.start();
    }

    private static String get(ApacheTransport transport, int port) throws TransportFailure, IOException {
        URI uri = URI.create("http://moving.example.com:" + port + "/");
        try (HttpAnswer answer =
                transport.send(new HttpRequest("GET", uri, List.of(), Optional.empty()), Duration.ofSeconds(10))) {
            return new String(answer.body().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void aConnectionIsKeptAndTheNextOneLeadsToTheNewAddress() throws Exception {
        try (ServerSocket here = new ServerSocket(0, 50, HERE);
                ServerSocket there = new ServerSocket(here.getLocalPort(), 50, THERE)) {
            serve(here, "here");
            serve(there, "there");
            try (ApacheTransport transport = new ApacheTransport(Network.STANDARD, new Names())) {
                assertThat(get(transport, here.getLocalPort())).isEqualTo("here");
                told = THERE;
                assertThat(get(transport, here.getLocalPort())).isEqualTo("here");
                assertThat(get(transport, here.getLocalPort())).isEqualTo("there");
            }
        }
    }
}
