package dev.ferrule.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads connectors of growing size, in a process each, and prints a table. */
public final class SpecBenchmark {

    private static final List<Integer> SIZES = List.of(100, 1_000, 10_000);
    private static final int RUNS = 3;
    private static final String HEAP = "-Xmx1g";
    /** What the virtual machine is told: nothing, and what the command line tells it. */
    private static final Map<String, List<String>> MACHINES = new TreeMap<>(Map.of(
            "as it comes",
            List.of(),
            "as the command line runs",
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")));

    private SpecBenchmark() {}

    private record Result(Duration time, long mebibytes) {}

    /** Takes the sizes as its arguments, or none for 100, 1,000 and 10,000 actions. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Integer> sizes = arguments.length == 0
                ? SIZES
                : Stream.of(arguments).map(Integer::valueOf).toList();
        System.out.println(
                "| JVM | actions | reads, checks, lowers | peak heap | JSON Schema alone | peak heap | ratio |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (int size : sizes) {
            Path folder = Files.createTempDirectory("ferrule-benchmark");
            try {
                SyntheticConnector.write(folder, size);
                for (Map.Entry<String, List<String>> machine : MACHINES.entrySet()) {
                    Result ours = best(ReadAll.class, folder, machine.getValue());
                    Result peer = best(ValidateAll.class, folder, machine.getValue());
                    System.out.printf(
                            Locale.ROOT,
                            "| %s | %,d | %.2f s | %,d MiB | %.2f s | %,d MiB | %.2f |%n",
                            machine.getKey(),
                            size,
                            seconds(ours),
                            ours.mebibytes(),
                            seconds(peer),
                            peer.mebibytes(),
                            seconds(ours) / seconds(peer));
                }
            } finally {
                delete(folder);
            }
        }
    }

    private static double seconds(Result result) {
        return result.time().toMillis() / 1000.0;
    }

    /** The fastest of some runs: what disturbs a run only ever makes it slower. */
    private static Result best(Class<?> main, Path folder, List<String> options)
            throws IOException, InterruptedException {
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            results.add(run(main, folder, options));
        }
        return results.stream().min(Comparator.comparing(Result::time)).orElseThrow();
    }

    private static Result run(Class<?> main, Path folder, List<String> options)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(HEAP);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(), folder.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        if (exit != 0 || !output.startsWith("done ")) {
            throw new IllegalStateException(main.getSimpleName() + " ended with " + exit + " and said " + output);
        }
        String memory = output.strip().substring(output.strip().lastIndexOf(' ') + 1);
        return new Result(time, Long.parseLong(memory));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
