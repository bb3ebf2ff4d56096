package dev.ferrule.keycloak;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A Keycloak of this machine for all tests of a run: started when a test first asks, on free ports of the loopback address,
 * with a database in memory. It ends with the tests, and also when their process is killed.
 */
public final class KeycloakServer implements BeforeAllCallback, ParameterResolver {

    private static final Path UNPACKED = Path.of("target", "keycloak");
    private static final Path LOG = Path.of("target", "keycloak.log");
    private static final Duration STARTING = Duration.ofMinutes(8);

    /**
     * Ends Keycloak, with the processes that it has started, as soon as nobody holds the other end of standard input any
     * more: a killed process closes it, too.
     */
    private static final String KEEPER = """
            set -m
            "$@" </dev/null &
            job=$!
            cat >/dev/null
            kill -TERM -- -$job
            for i in $(seq 300); do kill -0 -- -$job 2>/dev/null || exit 0; sleep 0.1; done
            kill -KILL -- -$job
            """;

    @Override
    public void beforeAll(ExtensionContext context) {
        running(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Admin.class;
    }

    @Override
    public Admin resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running(context).admin();
    }

    private static Running running(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(KeycloakServer.class))
                .computeIfAbsent("running", key -> Running.start(), Running.class);
    }

    /**
     * The started server.
     *
     * @param process the shell that ends it
     * @param admin who may do everything there
     */
    private record Running(Process process, Admin admin) implements AutoCloseable {

        static Running start() {
            try {
                int port = freePort();
                String url = "http://127.0.0.1:" + port;
                Process process = process(port, freePort());
                Running running = new Running(process, new Admin(url));
                Runtime.getRuntime().addShutdownHook(new Thread(running::close));
                try {
                    await(process, URI.create(url + "/realms/master"));
                } catch (IllegalStateException e) {
                    running.close();
                    throw e;
                }
                return running;
            } catch (IOException e) {
                throw new IllegalStateException("Keycloak cannot be started.", e);
            }
        }

        private static Process process(int port, int management) throws IOException {
            ProcessBuilder builder = new ProcessBuilder(
                    "bash",
                    "-c",
                    KEEPER,
                    "keeper",
                    "bash",
                    folder().resolve("bin/kc.sh").toAbsolutePath().toString(),
                    "start-dev",
                    "--db=dev-mem",
                    "--cache=local",
                    "--http-host=127.0.0.1",
                    "--http-port=" + port,
                    "--http-management-port=" + management);
            builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", Admin.NAME);
            builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", Admin.PASSWORD);
            builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            return builder.redirectErrorStream(true)
                    .redirectOutput(LOG.toFile())
                    .start();
        }

        private static Path folder() throws IOException {
            try (Stream<Path> folders = Files.list(UNPACKED)) {
                return folders.filter(folder -> Files.exists(folder.resolve("bin/kc.sh")))
                        .findFirst()
                        .orElseThrow(() -> new IOException("There is no Keycloak in " + UNPACKED + "."));
            }
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }

        private static void await(Process process, URI address) throws IOException {
            HttpClient client = HttpClient.newHttpClient();
            long end = System.nanoTime() + STARTING.toNanos();
            while (process.isAlive() && System.nanoTime() < end) {
                if (answers(client, address)) {
                    return;
                }
            }
            List<String> log = Files.readAllLines(LOG);
            throw new IllegalStateException("Keycloak does not answer:\n"
                    + String.join("\n", log.subList(Math.max(0, log.size() - 20), log.size())));
        }

        private static boolean answers(HttpClient client, URI address) {
            try {
                HttpRequest request = HttpRequest.newBuilder(address)
                        .timeout(Duration.ofSeconds(20))
                        .build();
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return true;
                }
                Thread.sleep(500);
            } catch (IOException e) {
                // Nobody listens yet.
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while Keycloak was starting.", e);
            }
            return false;
        }

        private static void pause() {
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while Keycloak was starting.", e);
            }
        }

        @Override
        public void close() {
            try {
                process.getOutputStream().close();
                if (!process.waitFor(60, TimeUnit.SECONDS)) {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                }
            } catch (IOException e) {
                process.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
