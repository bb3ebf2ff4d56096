package dev.ferrule.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.http.TransportTest.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server sends behind an answer is no answer to the next request (RFC 9112, 9.2). */
class UnaskedAnswersTest {

    private static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ngood";
    private static final String OTHER = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nother";

    /** A server that answers each request on a connection that it keeps, and sends more a moment later. */
    private record Server(ServerSocket socket, String answer, String behind) implements AutoCloseable {

        static Server start(String answer, String behind) throws IOException {
            Server server = new Server(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answer, behind);
            daemon(server::accept);
            return server;
        }

        private static void daemon(Runnable work) {
            Thread thread = new Thread(work, "unasked");
            thread.setDaemon(true);
            thread.start();
        }

        private void accept() {
            while (!socket.isClosed()) {
                try {
                    Socket accepted = socket.accept();
                    daemon(() -> serve(accepted));
                } catch (IOException e) {
                    return;
                }
            }
        }

        private void serve(Socket accepted) {
            try (accepted) {
                accepted.setTcpNoDelay(true);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(accepted.getInputStream(), StandardCharsets.ISO_8859_1));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.isEmpty()) {
                        accepted.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                        Thread.sleep(20);
                        accepted.getOutputStream().write(behind.getBytes(StandardCharsets.US_ASCII));
                    }
                }
            } catch (IOException | InterruptedException e) {
                // The client has closed the connection, as it should.
                return;
            }
        }

        String get(Transport transport, String method) throws TransportFailure, IOException {
            HttpRequest request = new HttpRequest(
                    method, URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/"), List.of(), Optional.empty());
            try (HttpAnswer answer = transport.send(request, Duration.ofSeconds(5))) {
                return answer.status() + new String(answer.body().readAllBytes(), StandardCharsets.US_ASCII);
            }
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aSecondAnswerThatComesWithTheFirstIsDropped(Kind kind) throws Exception {
        try (Server server = Server.start(GOOD + OTHER, "");
                Transport transport = kind.open()) {
            for (int i = 0; i < 4; i++) {
                assertThat(server.get(transport, "GET")).isEqualTo("200good");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aSecondAnswerThatComesLaterIsDropped(Kind kind) throws Exception {
        try (Server server = Server.start(GOOD, OTHER);
                Transport transport = kind.open()) {
            for (int i = 0; i < 3; i++) {
                assertThat(server.get(transport, "GET")).isEqualTo("200good");
                Thread.sleep(60);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aBodyWhereNoneMayBeIsNotTheBeginOfTheNextAnswer(Kind kind) throws Exception {
        try (Server server = Server.start(GOOD, "");
                Transport transport = kind.open()) {
            for (int i = 0; i < 3; i++) {
                assertThat(server.get(transport, "HEAD")).isEqualTo("200");
            }
        }
    }
}
