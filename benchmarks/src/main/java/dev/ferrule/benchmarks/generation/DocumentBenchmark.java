package dev.ferrule.benchmarks.generation;

import dev.ferrule.benchmarks.Numbers;
import dev.ferrule.benchmarks.generation.Program.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From OpenAPI documents to Java and pages, and to Java by openapi-generator. */
final class DocumentBenchmark {

    private static final Pattern ERRORS = Pattern.compile("(?m)^(\\d+) errors?$");

    private final String ferrule;
    private final String peer;
    private final Path folder;
    private final int rounds;

    DocumentBenchmark(String ferrule, String peer, Path folder, int rounds) {
        this.ferrule = ferrule;
        this.peer = peer;
        this.folder = folder;
        this.rounds = rounds;
    }

    void run(List<Path> documents) throws IOException, InterruptedException {
        System.out.println("| document | import | peak | Java and pages | peak | lines | javac "
                + "| openapi-generator | peak | lines | javac | time | memory | lines |");
        System.out.println(
                "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (Path document : documents) {
            System.out.println(row(document));
        }
    }

    private String row(Path document) throws IOException, InterruptedException {
        Path spec = folder.resolve("imported");
        Path ours = folder.resolve("ours");
        Path theirs = folder.resolve("theirs");
        List<Run> imports = new ArrayList<>();
        List<Run> generations = new ArrayList<>();
        List<Run> peers = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Tree.delete(spec);
            Tree.delete(ours);
            Tree.delete(theirs);
            imports.add(Program.of(ferrule, "import", "openapi", document.toString(), "--out", spec.toString())
                    .run()
                    .good());
            generations.add(
                    Program.of(ferrule, "generate", spec.toString(), "--emit", "java,mdx", "--out", ours.toString())
                            .run()
                            .good());
            peers.add(Program.of(
                            java("java"),
                            "-jar",
                            peer,
                            "generate",
                            "-g",
                            "java",
                            "--library",
                            "native",
                            "--skip-validate-spec",
                            "-i",
                            document.toString(),
                            "-o",
                            theirs.toString())
                    .run()
                    .good());
        }
        long lines = Tree.lines(Tree.java(ours));
        List<Path> main = Tree.java(theirs.resolve("src/main/java"));
        long peerLines = Tree.lines(main);
        return String.format(
                Locale.ROOT,
                "| %s | %.1f s | %,.0f MiB | %.1f s | %,.0f MiB | %,d | %s | %.1f s | %,.0f MiB | %,d | %s | %.2f | %.2f | %.2f |",
                document.getFileName(),
                median(imports, Run::seconds),
                median(imports, Run::mebibytes),
                median(generations, Run::seconds),
                median(generations, Run::mebibytes),
                lines,
                compiled(Tree.java(ours)),
                median(peers, Run::seconds),
                median(peers, Run::mebibytes),
                peerLines,
                compiled(main),
                median(generations, Run::seconds) / median(peers, Run::seconds),
                median(generations, Run::mebibytes) / median(peers, Run::mebibytes),
                (double) lines / peerLines);
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> number) {
        return Numbers.median(runs.stream().map(number::applyAsDouble).toList());
    }

    /** How long the compiler takes, or how many errors it finds. */
    private String compiled(List<Path> sources) throws IOException, InterruptedException {
        Path classes = folder.resolve("classes");
        Path list = folder.resolve("sources.txt");
        Files.write(list, sources.stream().map(Path::toString).toList());
        try {
            Run run = Program.of(
                            java("javac"),
                            "-J-Xmx4g",
                            "-nowarn",
                            "-proc:none",
                            "-Xmaxerrs",
                            "100000",
                            "-d",
                            classes.toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "@" + list)
                    .run();
            Matcher errors = ERRORS.matcher(run.output());
            return run.exit() == 0
                    ? String.format(Locale.ROOT, "%.1f s", run.seconds())
                    : errors.find() ? errors.group(1) + " errors" : "fails";
        } finally {
            Tree.delete(classes);
        }
    }

    private static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }
}
