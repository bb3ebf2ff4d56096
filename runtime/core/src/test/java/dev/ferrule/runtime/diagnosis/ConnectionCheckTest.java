package dev.ferrule.runtime.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.AuthRecipe;
import dev.ferrule.runtime.definition.AuthScheme;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import dev.ferrule.runtime.http.jdk.JdkTransport;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.runtime.network.Proxy;
import dev.ferrule.runtime.network.TestFiles;
import dev.ferrule.runtime.retry.RetryPolicy;
import dev.ferrule.runtime.run.Connection;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What has failed, told apart against real sockets and over both transports. */
class ConnectionCheckTest {

    private static final ActionDefinition TEST = ActionDefinition.builder("get-account", "Get Account")
            .step(StepDefinition.builder("call", "GET").path(Expression.text("/account")))
            .build();

    private static final ConnectorDefinition SERVICE = ConnectorDefinition.builder(
                    "service", "The Service", Expression.connection("url"))
            .field(ParameterDefinition.builder("url", "URL", Shape.Scalar.STRING)
                    .required())
            .field(ParameterDefinition.builder("token", "Token", Shape.Scalar.SECRET))
            .auth(AuthScheme.of("bearer", "Token", AuthRecipe.bearer(Expression.connection("token"))))
            .connectionTest("get-account")
            .build();

    private final List<ServerSocket> servers = new ArrayList<>();

    /** The transports there are. */
    enum Kind {
        APACHE,
        JDK;

        Transport open(Network network) {
            return this == APACHE ? new ApacheTransport(network) : new JdkTransport(network);
        }
    }

    @AfterEach
    void stop() throws IOException {
        for (ServerSocket server : servers) {
            server.close();
        }
    }

    private static ConnectionCheck check(Kind kind, String url, Network network) {
        try (Transport transport = kind.open(network);
                Connection connection = Connection.to(SERVICE)
                        .field("url", url)
                        .field("token", Secret.of("planted-secret"))
                        .network(network)
                        .transport(transport)
                        .retry(RetryPolicy.NONE)
                        .open()) {
            ConnectionCheck check = connection.check(TEST);
            assertThat(check + check.message() + check.advice()).doesNotContain("planted-secret");
            assertThat(check.advice().isEmpty()).isEqualTo(check.works());
            assertThat(check.failure().isEmpty()).isEqualTo(check.works());
            return check;
        }
    }

    private static void assertFound(ConnectionCheck check, Finding finding) {
        assertThat(check.finding())
                .as("%s: %s", check, check.failure().map(Diagnosis::causes))
                .isEqualTo(finding);
        assertThat(check.stage()).isEqualTo(finding.stage());
    }

    @FunctionalInterface
    private interface Behaviour {
        void serve(Socket socket) throws IOException;
    }

    private ServerSocket answering(ServerSocket server, String answer) {
        return serving(server, socket -> answer(socket, answer));
    }

    private ServerSocket serving(ServerSocket server, Behaviour behaviour) {
        servers.add(server);
        Thread thread = new Thread(() -> {
            while (!server.isClosed()) {
                one(server, behaviour);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private static void one(ServerSocket server, Behaviour behaviour) {
        try (Socket socket = server.accept()) {
            behaviour.serve(socket);
        } catch (IOException e) {
            // The client has gone, or the test is over.
            return;
        }
    }

    private static void answer(Socket socket, String answer) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (head.indexOf("\r\n\r\n") >= 0) {
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                return;
            }
        }
    }

    private static ServerSocket plain() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static String answer(String status, String type, String body) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body;
    }

    private String http(String answer) throws IOException {
        return "http://127.0.0.1:" + answering(plain(), answer).getLocalPort();
    }

    private String https(String certificate, boolean wantsClient) throws Exception {
        SSLContext tls = TestFiles.server(certificate);
        ServerSocket server = wantsClient
                ? plain()
                : tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        if (wantsClient) {
            serving(server, socket -> refuseWithoutCertificate(tls, socket));
        } else {
            answering(server, answer("200 OK", "application/json", "{}"));
        }
        return "https://127.0.0.1:" + server.getLocalPort();
    }

    /** Says that it wants a certificate, and stays until the client has gone: what is said is lost when it closes at once. */
    private static void refuseWithoutCertificate(SSLContext tls, Socket socket) throws IOException {
        SSLSocket secure =
                (SSLSocket) tls.getSocketFactory().createSocket(socket, InputStream.nullInputStream(), false);
        secure.setUseClientMode(false);
        secure.setNeedClientAuth(true);
        try {
            secure.startHandshake();
        } catch (IOException e) {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }

    private static Network trusting() throws IOException {
        return Network.builder().trust(TestFiles.text("ca.pem")).build();
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatWorks(Kind kind) throws Exception {
        assertFound(check(kind, http(answer("200 OK", "application/json", "{}")), Network.STANDARD), Finding.WORKS);
        assertFound(check(kind, https("server.p12", false), trusting()), Finding.WORKS);
    }

    @ParameterizedTest
    @EnumSource
    void aHostThatNobodyKnows(Kind kind) {
        assertFound(check(kind, "https://nobody.invalid", Network.STANDARD), Finding.UNKNOWN_HOST);
    }

    @ParameterizedTest
    @EnumSource
    void aPortWhereNobodyListens(Kind kind) throws IOException {
        try (Socket closed = closed()) {
            assertFound(
                    check(kind, "http://127.0.0.1:" + closed.getLocalPort(), Network.STANDARD), Finding.NOT_REACHED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatTakesNoConnection(Kind kind) throws IOException {
        Network network =
                Network.builder().connectTimeout(Duration.ofMillis(300)).build();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Socket> waiting = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                waiting.add(new Socket(InetAddress.getLoopbackAddress(), full.getLocalPort()));
            }

            assertFound(check(kind, "http://127.0.0.1:" + full.getLocalPort(), network), Finding.NO_ANSWER_IN_TIME);
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatDoesNotAnswer(Kind kind) throws IOException {
        Network network =
                Network.builder().attemptTimeout(Duration.ofMillis(400)).build();
        try (ServerSocket silent = plain()) {
            assertFound(check(kind, "http://127.0.0.1:" + silent.getLocalPort(), network), Finding.NO_ANSWER_IN_TIME);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatBreaksOff(Kind kind) throws IOException {
        assertFound(check(kind, http(""), Network.STANDARD), Finding.BROKEN_OFF);
    }

    @ParameterizedTest
    @CsvSource({
        "APACHE, 407 No",
        "JDK, 407 No",
        "APACHE, 403 No",
        "JDK, 403 No",
        "APACHE, 502 No",
        "JDK, 502 No",
    })
    void aProxyThatRefuses(Kind kind, String status) throws IOException {
        int proxy = answering(plain(), answer(status, "text/html", "<p>no</p>")).getLocalPort();
        Network network = Network.builder().proxy(Proxy.of("127.0.0.1", proxy)).build();

        assertFound(check(kind, "https://service.invalid", network), Finding.PROXY_REFUSES);
    }

    @ParameterizedTest
    @EnumSource
    void aProxyThatIsNotThere(Kind kind) throws IOException {
        try (Socket closed = closed()) {
            Network network = Network.builder()
                    .proxy(Proxy.of("127.0.0.1", closed.getLocalPort()))
                    .build();

            assertFound(check(kind, "https://service.invalid", network), Finding.PROXY_NOT_REACHED);
        }
    }

    /** A port where nobody listens, and that nobody else is given meanwhile. */
    private static Socket closed() throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return socket;
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatTheSettingsForbid(Kind kind) {
        Network network = Network.builder().allowHosts("api.example.com").build();

        assertFound(check(kind, "https://service.invalid", network), Finding.NOT_ALLOWED);
    }

    @ParameterizedTest
    @EnumSource
    void certificatesThatCannotBeTrusted(Kind kind) throws Exception {
        assertFound(check(kind, https("server.p12", false), Network.STANDARD), Finding.UNTRUSTED_CERTIFICATE);
        assertFound(check(kind, https("wrong.p12", false), trusting()), Finding.WRONG_HOST);
        assertFound(check(kind, https("expired.p12", false), trusting()), Finding.EXPIRED_CERTIFICATE);
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatWantsAClientCertificate(Kind kind) throws Exception {
        assertFound(check(kind, https("server.p12", true), trusting()), Finding.CLIENT_CERTIFICATE);
    }

    @ParameterizedTest
    @EnumSource
    void aServerWithoutTls(Kind kind) throws Exception {
        ServerSocket server = serving(plain(), ConnectionCheckTest::greet);

        assertFound(check(kind, "https://127.0.0.1:" + server.getLocalPort(), Network.STANDARD), Finding.NO_TLS);
    }

    /** Answers whatever comes, as a server of HTTP does when it is spoken to in TLS. */
    private static void greet(Socket socket) throws IOException {
        socket.getInputStream().readNBytes(5);
        socket.getOutputStream()
                .write(answer("400 Bad Request", "text/plain", "This is HTTP.").getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        socket.shutdownOutput();
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    @ParameterizedTest
    @CsvSource({
        "401 Unauthorized, text/html, <p>no</p>, credentials-refused, credentials",
        "403 Forbidden, application/json, {}, not-permitted, permission",
        "200 OK, text/html, <html>Sign in</html>, another-service, service",
        "302 Found, text/html, moved, another-service, service",
        "404 Not Found, text/html, none, not-found, service",
        "503 Service Unavailable, text/html, later, service-unavailable, service",
        "429 Too Many Requests, text/html, later, too-many-calls, service",
        "418 Teapot, text/html, no, failed, service"
    })
    void whatTheServiceAnswers(String status, String type, String body, String finding, String stage)
            throws IOException {
        ConnectionCheck check = check(Kind.APACHE, http(answer(status, type, body)), Network.STANDARD);

        assertThat(check.finding()).hasToString(finding);
        assertThat(check.stage()).hasToString(stage);
    }

    /** The Apache client reads on behind lines that are no HTTP, and says that none came. */
    @ParameterizedTest
    @CsvSource({"APACHE, broken-off", "JDK, another-service"})
    void somethingThatSpeaksNoHttp(Kind kind, String finding) throws IOException {
        ConnectionCheck check = check(kind, http("220 mail.example.com ESMTP\r\n"), Network.STANDARD);

        assertThat(check.finding()).hasToString(finding);
    }
}
