package dev.ferrule.benchmarks.generation;

import dev.ferrule.benchmarks.generation.Program.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        System.out.println("| document | by | run | time | processor | peak memory | lines of Java | javac |");
        System.out.println("| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |");
        for (Path document : documents) {
            rows(document);
        }
        System.out.println();
    }

    private void rows(Path document) throws IOException, InterruptedException {
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
            peers.add(peer(document, theirs).run().good());
        }
        String name = document.getFileName().toString().replace(".json", "");
        List<Path> main = Tree.java(theirs.resolve("src/main/java"));
        long lines = Tree.lines(Tree.java(ours));
        long peerLines = Tree.lines(main);
        row(name, "Ferrule", "document to spec", imports, "");
        row(name, "Ferrule", "spec to Java and pages", generations, lines(lines, compiled(Tree.java(ours), ownPath())));
        row(name, "openapi-generator", "document to Java", peers, lines(peerLines, compiled(main, path(theirs))));
        System.out.printf(
                Locale.ROOT,
                "| %s | | spec to Java and pages, to openapi-generator | %.2f | %.2f | %.2f | %.2f | |%n",
                name,
                Run.median(generations, Run::seconds) / Run.median(peers, Run::seconds),
                Run.median(generations, Run::cpuSeconds) / Run.median(peers, Run::cpuSeconds),
                Run.median(generations, Run::mebibytes) / Run.median(peers, Run::mebibytes),
                (double) lines / peerLines);
    }

    private Program peer(Path document, Path out) {
        return Program.of(
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
                out.toString());
    }

    private static void row(String document, String by, String what, List<Run> runs, String rest) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %.1f s | %.1f s | %,.0f MiB | %s |%n",
                document,
                by,
                what,
                Run.median(runs, Run::seconds),
                Run.median(runs, Run::cpuSeconds),
                Run.median(runs, Run::mebibytes),
                rest.isEmpty() ? "|" : rest);
    }

    private static String lines(long lines, String compiled) {
        return String.format(Locale.ROOT, "%,d | %s", lines, compiled);
    }

    private static String ownPath() {
        return System.getProperty("java.class.path");
    }

    /** What the project that openapi-generator has written compiles with. */
    private String path(Path project) throws IOException, InterruptedException {
        Path path = folder.resolve("path.txt");
        Program.of(
                        "mvn",
                        "-q",
                        "-B",
                        "-ntp",
                        "-f",
                        project.resolve("pom.xml").toString(),
                        "dependency:build-classpath",
                        "-Dmdep.outputFile=" + path)
                .run()
                .good();
        return Files.readString(path).strip();
    }

    /** How long the compiler takes, or how many errors it finds. */
    private String compiled(List<Path> sources, String path) throws IOException, InterruptedException {
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
                            path,
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
