package dev.ferrule.benchmarks.call;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One call by each client. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets the fields before anything reads them.
public class CallBenchmark {

    /** Who makes the call. */
    @Param
    public Client client;

    /**
     * So many seconds one thread calls alone before all begin. Where all processors are taken, Java's compiler gets its turn
     * rarely, and takes minutes for what it does in seconds otherwise.
     */
    @Param("0")
    public int alone;

    private LoopbackServer server;
    private UserCalls calls;

    /** Starts the server and opens the client. */
    @Setup
    public void open() {
        server = LoopbackServer.start(Duration.ZERO);
        calls = client.of(server.url());
        long end = System.nanoTime() + Duration.ofSeconds(alone).toNanos();
        while (System.nanoTime() - end < 0) {
            get();
            update();
        }
    }

    /** A read, of one request. */
    @Benchmark
    public String get() {
        return calls.get("sampleuser");
    }

    /** A change, of three requests. */
    @Benchmark
    public String update() {
        return calls.update("sampleuser", "New Name");
    }

    /** Closes both. */
    @TearDown
    public void close() {
        calls.close();
        server.close();
    }
}
