package dev.ferrule.benchmarks.load;

import dev.ferrule.benchmarks.call.LoopbackServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** The server in a process of its own, so that what a client takes is told apart. */
public final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final String url;

    private ServerProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** A server that waits so long before each answer. */
    public static ServerProcess start(Duration delay) throws IOException {
        Process process =
                JavaProgram.here("-Xmx2g").start(LoopbackServer.class, List.of(Long.toString(delay.toMillis())));
        String url =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        return new ServerProcess(process, Objects.requireNonNull(url, "the server did not start"));
    }

    /** Where it answers. */
    public String url() {
        return url;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
