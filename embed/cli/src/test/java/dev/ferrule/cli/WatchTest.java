package dev.ferrule.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Prompt;
import dev.ferrule.cli.console.Surroundings;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ferrule validate --watch} while files change under it. */
class WatchTest {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void eachChangeIsCheckedUntilTheInputEnds() throws Exception {
        Ferrule.command().in(folder).run("init", "connector", "my-shop");
        Path action = folder.resolve("my-shop/actions/get-item.yaml");
        String good = Files.readString(action);

        CompletableFuture<Integer> code;
        PipedInputStream stdin = new PipedInputStream();
        try (PipedOutputStream input = new PipedOutputStream(stdin)) {
            assertThat(input).isNotNull();
            code = CompletableFuture.supplyAsync(() -> watch(stdin));
            await("checked 1 connector: 0 errors, 0 warnings\n", 1);

            Files.writeString(action, good.replace("call: GET", "call: FETCH"));
            await("checked 1 connector: 1 error, 0 warnings\n", 1);
            assertThat(out.toString()).contains("actions/get-item.yaml:");

            Files.createDirectories(folder.resolve("my-shop/more"));
            Files.writeString(action, good);
            await("checked 1 connector: 0 errors, 0 warnings\n", 2);
            assertThat(err.toString()).contains("== check 1: ", "== check 2: actions/get-item.yaml changed\n");
            assertThat(code).isNotDone();
        }
        assertThat(code.get(LONGEST.toSeconds(), TimeUnit.SECONDS)).isEqualTo(ExitCode.OK.code());
    }

    @Test
    void theLastCheckGivesTheExitCode() throws IOException {
        Path connector = folder.resolve("shop/connector.yaml");
        Files.createDirectories(folder.resolve("shop"));
        Files.writeString(connector, "ferrule: 1\n");

        assertThat(Ferrule.command()
                        .in(folder)
                        .run("validate", "./shop", "--watch", "--until-stdin-closes")
                        .code())
                .isEqualTo(ExitCode.FINDINGS.code());
    }

    private int watch(PipedInputStream stdin) {
        return Cli.execute(
                List.of("validate", "--watch", "--until-stdin-closes", "./my-shop"),
                new Surroundings(
                        stdin,
                        new PrintWriter(out),
                        new PrintWriter(err),
                        Map.of(),
                        folder,
                        Optional.empty(),
                        false,
                        Prompt.NOBODY));
    }

    private void await(String text, int times) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (err.toString().split(text, -1).length <= times) {
            assertThat(System.nanoTime()).as("waiting for %s in %s", text, err).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
