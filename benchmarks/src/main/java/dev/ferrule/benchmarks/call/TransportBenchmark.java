package dev.ferrule.benchmarks.call;

import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.RequestBody;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import dev.ferrule.runtime.http.jdk.JdkTransport;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

/** One request through a transport, with nothing before or behind it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets the fields before anything reads them.
public class TransportBenchmark {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int BODY = 1024;

    /** The transport. */
    @Param
    public Kind transport;

    private final byte[] buffer = new byte[8 * BODY];
    private LoopbackServer server;
    private Transport there;
    private HttpRequest get;
    private HttpRequest put;

    /** The transports of the runtime. */
    public enum Kind {
        /** Apache HttpClient. */
        APACHE,
        /** The client of the JDK. */
        JDK
    }

    /** Starts the server and makes the transport and the requests. */
    @Setup
    public void open() {
        server = LoopbackServer.start(Duration.ZERO);
        there = transport == Kind.APACHE ? new ApacheTransport() : new JdkTransport();
        URI uri = URI.create(server.url() + "/rest/usermanagement/1/user?username=sampleuser");
        List<Header> headers = List.of(Header.of("Accept", "application/json"), Header.of("User-Agent", "Ferrule"));
        get = new HttpRequest("GET", uri, headers, Optional.empty());
        put = new HttpRequest("PUT", uri, headers, Optional.of(RequestBody.of(new byte[BODY])));
    }

    /** A request without a body, whose answer has one. */
    @Benchmark
    public int get() throws TransportFailure, IOException {
        return send(get);
    }

    /** A request with a body, whose answer has none. */
    @Benchmark
    public int put() throws TransportFailure, IOException {
        return send(put);
    }

    /** Reads into one buffer, so that what is allocated is the transport's. */
    private int send(HttpRequest request) throws TransportFailure, IOException {
        int bytes = 0;
        try (HttpAnswer answer = there.send(request, LONGEST);
                InputStream body = answer.body()) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
            }
        }
        return bytes;
    }

    /** Closes both. */
    @TearDown
    public void close() {
        there.close();
        server.close();
    }
}
