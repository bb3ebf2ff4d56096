package dev.ferrule.benchmarks.scorecard;

import com.sun.management.ThreadMXBean;
import dev.ferrule.benchmarks.Numbers;
import dev.ferrule.benchmarks.call.RawClient;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** One process of {@link Overhead}: the client alone and an action on the same client take turns. */
final class OverheadFork {

    private static final int RATE = 1_000;
    private static final int CALLS = 2_000;
    private static final int TURNS = 7;

    /** What is compiled while others are measured takes their processor. */
    private static final int WARM_UP = 40_000;

    private static final String PATH = "/things/1";

    private OverheadFork() {}

    @FunctionalInterface
    private interface Caller {
        void call() throws IOException;
    }

    /**
     * What somebody's calls take.
     *
     * @param middle half of the calls take at most so many microseconds, at the rate
     * @param late 99 of 100 calls do
     * @param peak calls in a second with an open throttle
     * @param bytes what a call allocates
     */
    record Taken(double middle, double late, double peak, double bytes) {

        static Taken median(List<Taken> turns) {
            return new Taken(
                    of(turns, Taken::middle), of(turns, Taken::late), of(turns, Taken::peak), of(turns, Taken::bytes));
        }

        private static double of(List<Taken> turns, ToDoubleFunction<Taken> number) {
            return Numbers.median(turns.stream().mapToDouble(number).boxed().toList());
        }

        /** Its numbers, as {@link #parse} reads them. */
        String text() {
            return String.format(Locale.ROOT, "%f %f %f %f", middle, late, peak, bytes);
        }

        static Taken parse(String text) {
            double[] numbers = Arrays.stream(text.split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return new Taken(numbers[0], numbers[1], numbers[2], numbers[3]);
        }
    }

    /** Takes the address of a server, and prints a line for the client alone and one for the action. */
    public static void main(String[] arguments) throws IOException {
        try (CloseableHttpClient client = RawClient.open();
                Connection connection = connection(arguments[0])) {
            Caller alone = alone(client, arguments[0] + PATH);
            Caller action = action(connection);
            for (int i = 0; i < WARM_UP; i++) {
                alone.call();
                action.call();
            }
            turn(alone);
            turn(action);
            List<Taken> clientTurns = new ArrayList<>();
            List<Taken> actionTurns = new ArrayList<>();
            for (int i = 0; i < TURNS; i++) {
                clientTurns.add(turn(alone));
                actionTurns.add(turn(action));
            }
            System.out.println(Taken.median(clientTurns).text());
            System.out.println(Taken.median(actionTurns).text());
        }
    }

    private static Caller alone(CloseableHttpClient client, String url) {
        return () -> client.execute(new HttpGet(url), answer -> EntityUtils.toByteArray(answer.getEntity()));
    }

    private static Connection connection(String url) {
        return Connection.to(ConnectorDefinition.builder("overhead", "Overhead", Expression.connection("url"))
                        .field(ParameterDefinition.builder("url", "URL", Shape.Scalar.STRING)
                                .required())
                        .build())
                .field("url", url)
                .open();
    }

    private static Caller action(Connection connection) {
        ActionDefinition action = ActionDefinition.builder("get-thing", "Get Thing")
                .parameter(ParameterDefinition.builder("id", "ID", Shape.Scalar.STRING)
                        .required())
                .step(StepDefinition.builder("get", "GET").path(Expression.text("/things/"), Expression.input("id")))
                .output(Shape.Scalar.ANY, new Origin.Body("get", Pointer.WHOLE))
                .build();
        Inputs inputs = Inputs.builder().text("id", "1").build();
        return () -> connection.run(action, inputs);
    }

    /** Calls at the rate, each timed from when it was due; then as many with an open throttle. */
    private static Taken turn(Caller caller) throws IOException {
        long[] times = new long[CALLS];
        long gap = 1_000_000_000L / RATE;
        long start = System.nanoTime();
        for (int i = 0; i < CALLS; i++) {
            long due = start + i * gap;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            caller.call();
            times[i] = System.nanoTime() - due;
        }
        Arrays.sort(times);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long open = System.nanoTime();
        for (int i = 0; i < CALLS; i++) {
            caller.call();
        }
        return new Taken(
                times[CALLS / 2] / 1e3,
                times[CALLS * 99 / 100] / 1e3,
                CALLS * 1e9 / (System.nanoTime() - open),
                (threads.getCurrentThreadAllocatedBytes() - allocated) / (double) CALLS);
    }
}
