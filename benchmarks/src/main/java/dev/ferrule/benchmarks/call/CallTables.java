package dev.ferrule.benchmarks.call;

import dev.ferrule.benchmarks.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks of this package and prints tables. Each goes through several rounds, in which all that are compared take
 * turns in fresh processes; what is printed are medians over the rounds, and a ratio is the median of the ratios within a round,
 * so that a machine that is busy for a while counts for all of them.
 */
public final class CallTables {

    private static final int IN_FLIGHT = 64;

    /** Java compiles what is called often while it runs; before that is done, times are those of another program. */
    private static final int WARM_SECONDS = 20;

    /** With all processors taken, Java's compiler gets its turn more seldom. */
    private static final int WARM_SECONDS_IN_FLIGHT = 60;

    private final int rounds;
    private final int seconds;

    /**
     * Tables of so many rounds.
     *
     * @param seconds how long each benchmark is measured in each round, after it has got warm
     */
    public CallTables(int rounds, int seconds) {
        this.rounds = rounds;
        this.seconds = seconds;
    }

    /** What one benchmark has told in one round. */
    private record Told(double mean, double middle, double late, double bytes) {
        static Told of(RunResult result) {
            var times = result.getPrimaryResult().getStatistics();
            return new Told(
                    result.getPrimaryResult().getScore(),
                    times.getPercentile(50),
                    times.getPercentile(99),
                    Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                            .getScore());
        }
    }

    /** The calls by each client, one at a time. */
    public void calls() throws RunnerException {
        one(
                CallBenchmark.class,
                "client",
                Stream.of(Client.values()).map(Enum::name).toList());
    }

    /** A change by each auth scheme, one at a time. */
    public void schemes() throws RunnerException {
        one(
                AuthBenchmark.class,
                "scheme",
                List.of("none", "basic", "bearer", "api-key", "oauth2", "signature", "aws-sigv4"));
    }

    /** A request by each transport, one at a time. */
    public void transports() throws RunnerException {
        one(TransportBenchmark.class, "transport", List.of("APACHE", "JDK"));
    }

    private void one(Class<?> benchmark, String parameter, List<String> values) throws RunnerException {
        System.out.println(
                "| call | " + parameter + " | mean | p50 | p99 | allocated | p50 to first | allocated to first |");
        System.out.println("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        Map<String, List<Told>> told = told(
                options(benchmark.getSimpleName() + "\\.")
                        .mode(Mode.SampleTime)
                        .addProfiler(GCProfiler.class)
                        .param(parameter, values.toArray(String[]::new)),
                parameter);
        told.forEach((row, results) -> {
            List<Told> first = first(told, row, values.get(0));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f us | %.1f us | %.0f us | %,.0f B | %.2f | %.2f |%n",
                    row.replace("|", " | ").replace('_', '-').toLowerCase(Locale.ROOT),
                    median(results, Told::mean) / 1000,
                    median(results, Told::middle) / 1000,
                    median(results, Told::late) / 1000,
                    median(results, Told::bytes),
                    ratio(results, first, Told::middle),
                    ratio(results, first, Told::bytes));
        });
    }

    /** Changes by many threads at a time. */
    public void inFlight() throws RunnerException {
        System.out.println(
                "| call | client | calls a second, " + IN_FLIGHT + " in flight | allocated | to hand-written |");
        System.out.println("| --- | --- | ---: | ---: | ---: |");
        List<String> clients = Stream.of(Client.HAND_WRITTEN, Client.GENERATED, Client.INTERPRETED, Client.FEIGN)
                .map(Enum::name)
                .toList();
        Map<String, List<Told>> told = told(
                options("CallBenchmark\\.")
                        .warmupTime(TimeValue.seconds(WARM_SECONDS_IN_FLIGHT))
                        .mode(Mode.Throughput)
                        .threads(IN_FLIGHT)
                        .addProfiler(GCProfiler.class)
                        .param("alone", Integer.toString(WARM_SECONDS))
                        .param("client", clients.toArray(String[]::new)),
                "client");
        told.forEach((row, results) -> System.out.printf(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f B | %.2f |%n",
                row.replace("|", " | ").replace('_', '-').toLowerCase(Locale.ROOT),
                // The unit of the benchmarks is a nanosecond.
                median(results, Told::mean) * 1e9,
                median(results, Told::bytes),
                ratio(results, first(told, row, Client.HAND_WRITTEN.name()), Told::mean)));
    }

    private ChainedOptionsBuilder options(String include) {
        return new OptionsBuilder()
                .include(include)
                .forks(1)
                .warmupIterations(1)
                .warmupTime(TimeValue.seconds(WARM_SECONDS))
                .measurementIterations(2)
                .measurementTime(TimeValue.milliseconds(500L * seconds))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .jvmArgs("-Xmx1g", "-Dslf4j.internal.verbosity=ERROR");
    }

    /** What each benchmark has told in each round, by its method and parameter. */
    private Map<String, List<Told>> told(ChainedOptionsBuilder options, String parameter) throws RunnerException {
        Map<String, List<Told>> told = new LinkedHashMap<>();
        for (int i = 0; i < rounds; i++) {
            for (RunResult result : new Runner(options.build()).run()) {
                String name = result.getParams().getBenchmark();
                String row = name.substring(name.lastIndexOf('.') + 1) + "|"
                        + result.getParams().getParam(parameter);
                told.computeIfAbsent(row, key -> new ArrayList<>()).add(Told.of(result));
            }
        }
        return told;
    }

    /** What the same method has told of the value that others are compared with. */
    private static List<Told> first(Map<String, List<Told>> told, String row, String value) {
        return Objects.requireNonNull(told.get(row.substring(0, row.indexOf('|')) + "|" + value));
    }

    private static double median(List<Told> results, Function<Told, Double> number) {
        return Numbers.median(results.stream().map(number).toList());
    }

    private static double ratio(List<Told> results, List<Told> others, Function<Told, Double> number) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            ratios.add(number.apply(results.get(i)) / number.apply(others.get(i)));
        }
        return Numbers.median(ratios);
    }
}
