package dev.ferrule.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ferrule.benchmarks.call.Answers;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.network.ClientCertificate;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import dev.ferrule.testkit.tls.ClientCertificateServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A server in a process of its own that speaks to the holder of one certificate alone. What a client needs for that goes through
 * the pipe between the two, and is worth nothing when the server has ended.
 */
final class MutualTlsServer implements AutoCloseable {

    private final Process process;
    private final String url;
    private final String authority;
    private final String certificate;
    private final Secret key;

    private MutualTlsServer(Process process, BufferedReader told) throws IOException {
        this.process = process;
        this.url = line(told);
        this.authority = line(told);
        this.certificate = line(told);
        this.key = Secret.of(line(told));
    }

    private static String line(BufferedReader told) throws IOException {
        String line = Objects.requireNonNull(told.readLine(), "the server did not start");
        return new String(Base64.getDecoder().decode(line), UTF_8);
    }

    static MutualTlsServer start() throws IOException {
        // The server of Java closes what is idle beyond 200 connections.
        Process process = JavaProgram.here("-Xmx1g", "-Dsun.net.httpserver.maxIdleConnections=20000")
                .start(Program.class, List.of());
        return new MutualTlsServer(process, new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)));
    }

    String url() {
        return url;
    }

    /** Settings that trust the server and show the certificate that it knows, read anew as for a connection of its own. */
    Network network() {
        return Network.builder()
                .trust(authority)
                .clientCertificate(ClientCertificate.pem(certificate, key, Optional.empty()))
                .build();
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** Serves until its input ends; prints its address, its authority, and certificate and key of the client. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws IOException {
            try (ClientCertificateServer server = ClientCertificateServer.start(new OneUser())) {
                for (String told : new String[] {
                    server.baseUrl(),
                    server.authority(),
                    server.certificate(),
                    server.key().reveal()
                }) {
                    System.out.println(Base64.getEncoder().encodeToString(told.getBytes(UTF_8)));
                }
                while (System.in.read() >= 0) {
                    // Whoever started this process ends it by closing the pipe.
                }
            }
        }
    }

    /** A service that answers with the same user whatever it is asked. */
    private static final class OneUser implements SandboxService {
        private final String body;

        OneUser() {
            String answer = new String(Answers.user(), UTF_8);
            this.body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        }

        @Override
        public SandboxResponse handle(SandboxRequest request) {
            return SandboxResponse.json(200, body);
        }

        @Override
        public Map<String, String> connectionFields(String baseUrl) {
            return Map.of("base_url", baseUrl);
        }
    }
}
