package dev.ferrule.benchmarks.call;

import dev.ferrule.runtime.http.apache.ApacheTransport;
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

/** What each way to prove who calls adds to a change, which is three requests. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets the fields before anything reads them.
public class AuthBenchmark {

    /** The id of an auth scheme of the connector. */
    @Param({"none", "basic", "bearer", "api-key", "oauth2", "signature", "aws-sigv4"})
    public String scheme;

    private LoopbackServer server;
    private UserCalls calls;

    /** Starts the server and opens the connection. */
    @Setup
    public void open() {
        server = LoopbackServer.start(Duration.ZERO);
        calls = new Interpreted(server.url(), scheme, new ApacheTransport());
    }

    /** A change. */
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
