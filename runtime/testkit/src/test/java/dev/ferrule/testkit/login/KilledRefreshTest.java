package dev.ferrule.testkit.login;

import static dev.ferrule.testkit.sandbox.SandboxResponse.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.auth.FileTokenStore;
import dev.ferrule.runtime.auth.TokenStore;
import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxServer;
import dev.ferrule.testkit.sandbox.SandboxService;
import dev.ferrule.testkit.scorecard.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refresh tokens that hold once, in processes that are killed, and in several at a time. */
@Tag(Score.TAG)
class KilledRefreshTest {

    private static final int KILLS = Score.runs(3, 25);
    private static final int PROCESSES = 4;
    private static final long LONGEST_SECONDS = 120;

    @TempDir
    private Path folder;

    @TempDir
    private Path output;

    private volatile TokenServer tokens = TokenServer.of("shop", "").knowing("first");
    private final AtomicInteger uses = new AtomicInteger();
    private final AtomicReference<@Nullable Runnable> onUse = new AtomicReference<>();
    private final AtomicReference<@Nullable Runnable> onToken = new AtomicReference<>();
    private final SandboxServer server = SandboxServer.start(new Books());
    private final List<Process> processes = new ArrayList<>();

    /** Books for who has a token. */
    private final class Books implements Sandbox {
        @Override
        public String connector() {
            return "library";
        }

        @Override
        public SandboxService start(SandboxOptions options) {
            return new SandboxService() {
                @Override
                public SandboxResponse handle(SandboxRequest request) {
                    boolean token =
                            request.path().equals("/token") || request.path().equals("/refresh");
                    SandboxResponse answer = token ? tokens.token(request) : books(request);
                    Runnable then = (token ? onToken : onUse).get();
                    if (then != null) {
                        then.run();
                    }
                    return answer;
                }

                @Override
                public Map<String, String> connectionFields(String baseUrl) {
                    tokens.answering("instance_url", baseUrl);
                    return Map.of("login_url", baseUrl);
                }
            };
        }

        private SandboxResponse books(SandboxRequest request) {
            if (!tokens.accepts(request)) {
                return status(401);
            }
            uses.incrementAndGet();
            return SandboxResponse.json(200, "{\"books\":[]}");
        }
    }

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
        server.close();
    }

    private Process started() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RefreshingProcess.class.getName(),
                        server.baseUrl(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.resolve("process-" + processes.size()).toFile())
                .start();
        processes.add(process);
        return process;
    }

    private static int ended(Process process) throws InterruptedException {
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** What the store holds, which must be whole. */
    private String kept() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> whole = files.filter(file -> file.toString().endsWith(".json") && !isFresh(file))
                    .toList();
            assertThat(whole).hasSizeLessThanOrEqualTo(1);
            if (whole.isEmpty()) {
                return "";
            }
            String key = String.valueOf(whole.get(0).getFileName()).replace(".json", "");
            return new FileTokenStore(folder)
                    .load(key)
                    .flatMap(known -> known.refresh())
                    .orElseThrow()
                    .reveal();
        }
    }

    private static boolean isFresh(Path file) {
        return String.valueOf(file.getFileName()).startsWith("new-");
    }

    @Test
    void aProcessThatIsKilledBetweenReceiptAndUseLosesNothing() throws Exception {
        tokens.lasting(Duration.ofSeconds(1));
        int wentOn = 0;
        for (int i = 0; i < KILLS; i++) {
            Process process = started();
            onUse.set(() -> {
                process.destroyForcibly();
                onUse.set(null);
            });
            ended(process);
            wentOn += uses.get() == i + 1 && kept().equals(tokens.refreshToken()) ? 1 : 0;
        }
        Process last = started();

        boolean reached = ended(last) == 0 && wentOn == KILLS && tokens.requests() == KILLS + 1;
        Score.print(
                23,
                reached,
                "killed between receipt and use of a refresh token that holds once: " + wentOn + " of " + KILLS
                        + " times the next process went on");
        assertThat(uses.get()).isEqualTo(KILLS + 1);
        assertThat(tokens.requests()).isEqualTo(KILLS + 1);
        assertThat(last.exitValue()).isZero();
        assertThat(wentOn).isEqualTo(KILLS);
    }

    @Test
    void whereverAProcessIsKilledTheStoreIsWholeAndFree() throws Exception {
        tokens.lasting(Duration.ofSeconds(1));
        Random random = new Random(11);
        for (int i = 0; i < KILLS; i++) {
            String before = kept();
            Process process = started();
            long pause = random.nextInt(40);
            onToken.set(() -> {
                new Thread(() -> {
                            sleep(pause);
                            process.destroyForcibly();
                        })
                        .start();
                onToken.set(null);
            });
            ended(process);
            assertThat(kept()).as("killed after %s ms", pause).isIn(before, tokens.refreshToken());
            try (Stream<Path> files = Files.list(folder)) {
                for (Path lock :
                        files.filter(file -> file.toString().endsWith(".lock")).toList()) {
                    String key = String.valueOf(lock.getFileName()).replace(".lock", "");
                    TokenStore.Hold hold = new FileTokenStore(folder)
                            .hold(key, Duration.ofSeconds(2))
                            .orElseThrow();
                    hold.close();
                }
            }
            // What was lost between the server and the store is lost; the next round begins with a token that holds.
            tokens = TokenServer.of("shop", "")
                    .knowing(kept().isEmpty() ? "first" : kept())
                    .lasting(Duration.ofSeconds(1))
                    .answering("instance_url", server.baseUrl());
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void severalProcessesUseOneTokenOnce() throws Exception {
        tokens.slow(Duration.ofMillis(300));
        List<Process> all = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            all.add(started());
        }
        int good = 0;
        for (Process process : all) {
            good += ended(process) == 0 ? 1 : 0;
        }

        Score.print(
                23,
                good == PROCESSES && tokens.requests() == 1,
                PROCESSES + " processes with one refresh token that holds once: " + tokens.requests()
                        + " token requests, " + (PROCESSES - good) + " calls failed");
        assertThat(good).isEqualTo(PROCESSES);
        assertThat(tokens.requests()).isEqualTo(1);
    }
}
