package dev.ferrule.benchmarks.generation;

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
    private static final int ROUNDS = 3;

    private final String ferrule;
    private final Path folder;
    private final int rounds;

    private GenerationBenchmark(String ferrule, Path folder, int rounds) {
        this.ferrule = ferrule;
        this.folder = folder;
        this.rounds = rounds;
    }

    /**
     * Takes the launcher {@code ferrule}, the jar of openapi-generator's command line, and any number of OpenAPI documents; before
     * them {@code --quick}, for one round without the largest connector.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> given = new ArrayList<>(List.of(arguments));
        boolean quick = given.remove("--quick");
        int rounds = quick ? 1 : ROUNDS;
        Path folder = Files.createTempDirectory("ferrule-benchmark");
        try {
            GenerationBenchmark benchmark = new GenerationBenchmark(given.get(0), folder, rounds);
            benchmark.sizes(quick ? SIZES.subList(0, 2) : SIZES);
            List<Path> documents = given.stream().skip(2).map(Path::of).toList();
            if (!documents.isEmpty()) {
                new DocumentBenchmark(given.get(0), given.get(1), folder, rounds).run(documents);
            }
        } finally {
            Tree.delete(folder);
        }
    }

    private void sizes(List<Integer> sizes) throws IOException, InterruptedException {
        System.out.println("| actions | run | time | processor | peak memory | time to first | processor to first |");
        System.out.println("| ---: | --- | ---: | ---: | ---: | ---: | ---: |");
        for (int size : sizes) {
            Path spec = folder.resolve("spec-" + size);
            SyntheticConnector.write(spec, size);
            List<Run> first = new ArrayList<>();
            List<Run> again = new ArrayList<>();
            List<Run> changed = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                Path out = folder.resolve("out");
                Tree.delete(out);
                first.add(generate(spec, out));
                again.add(generate(spec, out));
                change(spec, round);
                changed.add(generate(spec, out));
            }
            row(size, "first", first, first);
            row(size, "nothing changed", again, first);
            row(size, "one action changed", changed, first);
            Tree.delete(spec);
        }
        System.out.println();
    }

    private static void row(int size, String what, List<Run> runs, List<Run> first) {
        System.out.printf(
                Locale.ROOT,
                "| %,d | %s | %.2f s | %.2f s | %,.0f MiB | %.3f | %.3f |%n",
                size,
                what,
                Run.median(runs, Run::seconds),
                Run.median(runs, Run::cpuSeconds),
                Run.median(runs, Run::mebibytes),
                Run.median(runs, Run::seconds) / Run.median(first, Run::seconds),
                Run.median(runs, Run::cpuSeconds) / Run.median(first, Run::cpuSeconds));
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
