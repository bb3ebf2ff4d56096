package dev.ferrule.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import dev.ferrule.runtime.http.jdk.JdkTransport;
import dev.ferrule.runtime.network.Network;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every transport must do, and must leave to the runtime. */
class TransportTest {

    /** The transports there are. */
    enum Kind {
        APACHE,
        JDK;

        Transport open() {
            return this == APACHE ? new ApacheTransport() : new JdkTransport();
        }
    }

    /** What the server saw: method, path, cookie, body. */
    private final List<String> seen = new CopyOnWriteArrayList<>();

    /** The length and the transfer coding that the server was told. */
    private final List<String> framing = new CopyOnWriteArrayList<>();

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        framing.add(exchange.getRequestHeaders().getFirst("Content-Length") + " "
                + exchange.getRequestHeaders().getFirst("Transfer-Encoding"));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        seen.add(exchange.getRequestMethod() + " " + path + " "
                + exchange.getRequestHeaders().getFirst("Cookie") + " " + body);
        byte[] answer = "answer".getBytes(StandardCharsets.UTF_8);
        int status = 200;
        if (path.equals("/redirect")) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            status = 302;
        } else if (path.equals("/busy")) {
            exchange.getResponseHeaders().add("Retry-After", "0");
            status = 503;
        } else if (path.equals("/cookie")) {
            exchange.getResponseHeaders().add("Set-Cookie", "session=1; Path=/");
        } else if (path.equals("/gzip")) {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            answer = zipped(answer);
        } else if (path.equals("/twice")) {
            exchange.getResponseHeaders().add("Content-Encoding", "deflate, Identity, x-gzip");
            answer = zipped(deflated(answer, false));
        } else if (path.equals("/seven-times")) {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip" + ",gzip".repeat(6));
            for (int i = 0; i < 7; i++) {
                answer = zipped(answer);
            }
        } else if (path.startsWith("/deflate")) {
            exchange.getResponseHeaders().add("Content-Encoding", "deflate");
            answer = deflated(answer, path.endsWith("raw"));
        }
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] deflated(byte[] bytes, boolean raw) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED, raw))) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private HttpRequest request(String method, String path, String body) {
        return new HttpRequest(
                method,
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path),
                List.of(Header.of("Content-Type", "text/plain")),
                body.isEmpty() ? Optional.empty() : Optional.of(RequestBody.of(body.getBytes(StandardCharsets.UTF_8))));
    }

    private static String send(Transport transport, HttpRequest request) throws Exception {
        try (HttpAnswer answer = transport.send(request, Duration.ofSeconds(10))) {
            return answer.status() + " " + new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource
    void sendsWhatItIsGivenAndReturnsWhatCameBack(Kind kind) throws Exception {
        try (Transport transport = kind.open()) {
            assertThat(send(transport, request("PUT", "/x", "body"))).isEqualTo("200 answer");
            assertThat(send(transport, request("DELETE", "/x", ""))).isEqualTo("200 answer");
        }
        assertThat(seen).containsExactly("PUT /x null body", "DELETE /x null ");
    }

    @ParameterizedTest
    @EnumSource
    void doesNotFollowARedirect(Kind kind) throws Exception {
        try (Transport transport = kind.open()) {
            assertThat(send(transport, request("GET", "/redirect", ""))).startsWith("302");
        }
        assertThat(seen).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void doesNotRepeatWhatWasRefused(Kind kind) throws Exception {
        try (Transport transport = kind.open()) {
            assertThat(send(transport, request("POST", "/busy", "x"))).startsWith("503");
        }
        assertThat(seen).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void keepsNoCookie(Kind kind) throws Exception {
        try (Transport transport = kind.open()) {
            send(transport, request("GET", "/cookie", ""));
            send(transport, request("GET", "/next", ""));
        }
        assertThat(seen).containsExactly("GET /cookie null ", "GET /next null ");
    }

    @ParameterizedTest
    @EnumSource
    void undoesTheContentCoding(Kind kind) throws Exception {
        try (Transport transport = kind.open()) {
            assertThat(send(transport, request("GET", "/gzip", ""))).isEqualTo("200 answer");
            assertThat(send(transport, request("GET", "/deflate", ""))).isEqualTo("200 answer");
            assertThat(send(transport, request("GET", "/deflate-raw", ""))).isEqualTo("200 answer");
        }
    }

    /** RFC 9110, 8.4: codings are told in the order in which they were applied. */
    @ParameterizedTest
    @EnumSource
    void codingsAreUndoneOneAfterTheOther(Kind kind) throws Exception {
        try (Transport transport = kind.open()) {
            assertThat(send(transport, request("GET", "/twice", ""))).isEqualTo("200 answer");
            assertThatThrownBy(() -> send(transport, request("GET", "/seven-times", "")))
                    .isInstanceOfAny(IOException.class, TransportFailure.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPortThatNobodyListensAtIsAFailureToConnect(Kind kind) throws Exception {
        try (Socket closed = new Socket();
                Transport transport = kind.open()) {
            // A port that is bound is given to nobody else meanwhile.
            closed.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            HttpRequest request = new HttpRequest(
                    "PUT", URI.create("http://127.0.0.1:" + closed.getLocalPort() + "/"), List.of(), Optional.empty());
            TransportFailure failure =
                    catchThrowableOfType(TransportFailure.class, () -> transport.send(request, Duration.ofSeconds(10)));

            assertThat(failure.phase()).isEqualTo(TransportFailure.Phase.CONNECT);
            assertThat(failure.unsent()).isTrue();
        }
    }

    @Test
    void callsWaitForAConnectionWhenAllThatAreAllowedAreInUse() throws Exception {
        HttpRequest request = request("GET", "/", "");
        Duration time = Duration.ofSeconds(10);
        try (Transport transport =
                new ApacheTransport(Network.builder().connections(1).build())) {
            try (HttpAnswer open = transport.send(request, time)) {
                assertThat(open.status()).isEqualTo(200);
                assertThatThrownBy(() -> transport.send(request, Duration.ofMillis(200)))
                        .isInstanceOfSatisfying(
                                TransportFailure.class,
                                failure -> assertThat(failure.unsent()).isTrue());
            }
            try (HttpAnswer next = transport.send(request, time)) {
                assertThat(next.status()).isEqualTo(200);
            }
        }
        assertThatThrownBy(() -> Network.builder().connections(0)).hasMessageContaining("at least one connection");
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatSaysNothingIsATimeout(Kind kind) throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Transport transport = kind.open()) {
            HttpRequest request = new HttpRequest(
                    "GET", URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/"), List.of(), Optional.empty());
            TransportFailure failure =
                    catchThrowableOfType(TransportFailure.class, () -> transport.send(request, Duration.ofMillis(300)));

            assertThat(failure.phase()).isEqualTo(TransportFailure.Phase.TIMEOUT);
            assertThat(failure.unsent()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBodyIsReadPieceByPieceAndItsLengthIsSaidWhenItIsKnown(Kind kind) throws Exception {
        try (Transport transport = kind.open()) {
            long large = 3_000_000;

            send(transport, streamed(new Zeros(OptionalLong.of(large), large)));
            send(transport, streamed(new Zeros(OptionalLong.empty(), large)));

            assertThat(framing).containsExactly("3000000 null", "null chunked");
            assertThat(seen).allSatisfy(text -> assertThat(text).endsWith("0".repeat(100)));
        }
    }

    private HttpRequest streamed(RequestBody body) {
        return new HttpRequest(
                "POST",
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"),
                List.of(),
                Optional.of(body));
    }

    /** So many zeros. */
    private record Zeros(OptionalLong length, long size) implements RequestBody {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream("0".repeat((int) size).getBytes(StandardCharsets.UTF_8));
        }
    }
}
