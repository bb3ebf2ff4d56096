package dev.ferrule.benchmarks.generation;

import dev.ferrule.benchmarks.Numbers;
import dev.ferrule.benchmarks.SyntheticConnector;
import dev.ferrule.benchmarks.generation.Program.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Generates from synthetic connectors of growing size, and from OpenAPI documents against openapi-generator, in processes of
 * their own that take turns, and prints tables of medians.
 */
public final class GenerationBenchmark {

    private static final List<Integer> SIZES = List.of(100, 1_000, 10_000);
    private static final int RUNS = 3;

    private final String ferrule;
    private final Path folder;

    private GenerationBenchmark(String ferrule, Path folder) {
        this.ferrule = ferrule;
        this.folder = folder;
    }

    /** Takes the launcher {@code ferrule}, the jar of openapi-generator's command line, and any number of OpenAPI documents. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("ferrule-benchmark");
        try {
            GenerationBenchmark benchmark = new GenerationBenchmark(arguments[0], folder);
            benchmark.sizes();
            if (arguments.length > 2) {
                new DocumentBenchmark(arguments[0], arguments[1], folder, RUNS)
                        .run(Stream.of(arguments).skip(2).map(Path::of).toList());
            }
        } finally {
            Tree.delete(folder);
        }
    }

    private void sizes() throws IOException, InterruptedException {
        System.out.println("| actions | first | peak | nothing changed | to first | one action changed | to first |");
        System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (int size : SIZES) {
            Path spec = folder.resolve("spec-" + size);
            SyntheticConnector.write(spec, size);
            List<Double> first = new ArrayList<>();
            List<Double> peak = new ArrayList<>();
            List<Double> again = new ArrayList<>();
            List<Double> changed = new ArrayList<>();
            for (int round = 0; round < RUNS; round++) {
                Path out = folder.resolve("out");
                Tree.delete(out);
                Run all = generate(spec, out);
                first.add(all.seconds());
                peak.add((double) all.mebibytes());
                again.add(generate(spec, out).seconds());
                change(spec, round);
                changed.add(generate(spec, out).seconds());
            }
            double whole = Numbers.median(first);
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %.2f s | %,.0f MiB | %.2f s | %.3f | %.2f s | %.3f |%n",
                    size,
                    whole,
                    Numbers.median(peak),
                    Numbers.median(again),
                    Numbers.median(again) / whole,
                    Numbers.median(changed),
                    Numbers.median(changed) / whole);
            Tree.delete(spec);
        }
        System.out.println();
    }

    private Run generate(Path spec, Path out) throws IOException, InterruptedException {
        return Program.of(ferrule, "generate", spec.toString(), "--emit", "java,mdx", "--out", out.toString())
                .run()
                .good();
    }

    /** Says something else of one action. */
    private static void change(Path spec, int round) throws IOException {
        try (Stream<Path> actions = Files.list(spec.resolve("actions"))) {
            Path action = actions.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            String text = Files.readString(action);
            Files.writeString(
                    action, text.replaceFirst("(?m)^description: .*$", "description: It is said anew, " + round + "."));
        }
    }
}
