package dev.ferrule.benchmarks.scorecard;

import com.sun.net.httpserver.HttpServer;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.http.jdk.JdkTransport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * What an action adds to the HTTP client that it runs on, and prints it as figures of the scorecard. Calls start at a rate, and
 * each is measured from when it should have started, so that a slow one is not forgiven those that it held up. One caller; the
 * two take turns, and the best turn of each counts, since other work of the machine only adds.
 */
public final class Overhead {

    private static final int RATE = 1_000;
    private static final int CALLS = 3_000;
    private static final int TURNS = 12;

    /** So many turns of each count for nothing: what is compiled meanwhile takes its processor from whoever is measured. */
    private static final int WARM_UP = 4;

    private static final byte[] KILOBYTE =
            ("{\"id\":1,\"text\":\"" + "x".repeat(1_000) + "\"}").getBytes(StandardCharsets.UTF_8);

    private Overhead() {}

    @FunctionalInterface
    private interface Caller {
        void call() throws IOException, InterruptedException;
    }

    /** The times of one turn in microseconds, and the calls in a second with an open throttle. */
    private record Turn(long middle, long ninetyNine, long peak) {
        Turn best(Turn other) {
            return new Turn(
                    Math.min(middle, other.middle), Math.min(ninetyNine, other.ninetyNine), Math.max(peak, other.peak));
        }
    }

    /** Measures both and prints the figures; takes about two minutes. */
    public static void main(String... args) throws IOException, InterruptedException {
        // Small answers wait for nothing; the JDK's server reads this when it starts.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, KILOBYTE.length);
            exchange.getResponseBody().write(KILOBYTE);
            exchange.close();
        });
        server.start();
        String origin = "http://127.0.0.1:" + server.getAddress().getPort();
        try (JdkTransport transport = new JdkTransport()) {
            measure(client(origin), action(origin, transport));
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    private static Caller client(String origin) {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(origin + "/things/1")).build();
        return () -> client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Caller action(String origin, JdkTransport transport) {
        Connection connection = Connection.to(
                        ConnectorDefinition.builder("overhead", "Overhead", Expression.connection("url"))
                                .field(ParameterDefinition.builder("url", "URL", Shape.Scalar.STRING)
                                        .required())
                                .build())
                .field("url", origin)
                .transport(transport)
                .open();
        ActionDefinition action = ActionDefinition.builder("get-thing", "Get Thing")
                .parameter(ParameterDefinition.builder("id", "ID", Shape.Scalar.STRING)
                        .required())
                .step(StepDefinition.builder("get", "GET").path(Expression.text("/things/"), Expression.input("id")))
                .output(Shape.Scalar.ANY, new Origin.Body("get", Pointer.WHOLE))
                .build();
        Inputs inputs = Inputs.builder().text("id", "1").build();
        return () -> connection.run(action, inputs);
    }

    private static void measure(Caller client, Caller action) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            turn(client);
            turn(action);
        }
        Turn alone = turn(client);
        Turn added = turn(action);
        for (int i = 1; i < TURNS; i++) {
            alone = alone.best(turn(client));
            added = added.best(turn(action));
        }
        long middle = added.middle - alone.middle;
        long ninetyNine = added.ninetyNine - alone.ninetyNine;
        long share = added.peak * 100 / alone.peak;
        print(middle <= 50, "p50 +" + middle + " µs on " + alone.middle + " µs of the JDK's client");
        print(ninetyNine <= 200, "p99 +" + ninetyNine + " µs on " + alone.ninetyNine + " µs");
        print(share >= 85, share + " % of the client's peak of " + alone.peak + " calls in a second");
    }

    private static void print(boolean reached, String text) {
        System.out.println(new Figure(27, text, reached).line());
    }

    private static Turn turn(Caller caller) throws IOException, InterruptedException {
        long[] times = new long[CALLS];
        long gap = 1_000_000_000L / RATE;
        long start = System.nanoTime();
        for (int i = 0; i < CALLS; i++) {
            long due = start + i * gap;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            caller.call();
            times[i] = (System.nanoTime() - due) / 1_000;
        }
        Arrays.sort(times);
        long open = System.nanoTime();
        for (int i = 0; i < CALLS; i++) {
            caller.call();
        }
        long peak = CALLS * 1_000_000_000L / (System.nanoTime() - open);
        return new Turn(times[CALLS / 2], times[CALLS * 99 / 100], peak);
    }
}
