package dev.ferrule.testkit.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.testkit.secret.EchoingServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was secret of a connection is not reachable any more once it is closed and nobody keeps it. */
@Tag(Score.TAG)
class ClosedConnectionHeapTest {

    private static final String SPEC = "src/test/resources/dev/ferrule/testkit/scorecard/canary";

    @TempDir
    private Path folder;

    @Test
    void theHeapOfAClosedConnectionHoldsNoSecret() throws Exception {
        Path heap = folder.resolve("heap.hprof");
        try (EchoingServer server = new EchoingServer("canaryT0k3n_that.was-given")) {
            server.tell(EchoingServer.Way.JSON_400);
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ClosedConnectionProcess.class.getName(),
                            server.url(),
                            SPEC,
                            heap.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile())
                    .start();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(Files.readString(folder.resolve("said"))).contains("invalid", "dumped");

        // The bytes of texts of Latin-1 stand in a heap dump as they are.
        String bytes = new String(Files.readAllBytes(heap), StandardCharsets.ISO_8859_1);
        List<String> found = new ArrayList<>();
        for (String place : List.of(
                "password", "key", "client_secret", "refresh_token", "signing_key", "session_token", "in_query")) {
            if (bytes.contains(ClosedConnectionProcess.secret(place))) {
                found.add(place);
            }
        }

        Score.print(
                18,
                found.isEmpty(),
                found.size() + " of 7 secrets in the heap of a process that has closed its " + "connections");
        assertThat(bytes).contains("ClosedConnectionProcess");
        assertThat(found).isEmpty();
    }
}
