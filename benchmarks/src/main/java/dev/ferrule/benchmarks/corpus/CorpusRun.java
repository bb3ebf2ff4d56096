package dev.ferrule.benchmarks.corpus;

import dev.ferrule.benchmarks.corpus.Outcome.Problem;
import dev.ferrule.benchmarks.corpus.Outcome.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Takes the OpenAPI documents of a folder all the way, and prints a table of how many get how far and what stays behind. */
public final class CorpusRun {

    /** As many sources as go to the compiler at once: its start costs, and so does its memory. */
    private static final int MOST_SOURCES = 6_000;

    private final Way way = new Way();
    private final Compiler compiler = new Compiler();
    private final List<Outcome> ended = new ArrayList<>();
    private final List<Outcome> waiting = new ArrayList<>();

    private CorpusRun() {}

    /** Takes folders of documents, which may be packed with gzip. */
    public static void main(String[] folders) throws IOException {
        CorpusRun run = new CorpusRun();
        for (String folder : folders) {
            for (Path file : documents(Path.of(folder))) {
                run.add(Path.of(folder).relativize(file).toString(), read(file));
            }
        }
        run.compile();
        run.print();
    }

    private static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(json|ya?ml)(\\.gz)?"))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream packed = Files.newInputStream(file)) {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(packed).readAllBytes() : packed.readAllBytes();
        }
    }

    private void add(String document, byte[] bytes) {
        Outcome outcome = way.of(document, bytes);
        if (!outcome.isGenerated()) {
            ended.add(outcome);
            return;
        }
        waiting.add(outcome);
        if (waiting.stream().mapToInt(each -> each.generated().size()).sum() > MOST_SOURCES) {
            compile();
        }
    }

    /** Compiles what waits together, and only where that fails each by itself. */
    private void compile() {
        boolean all = compiler.problem(waiting.stream().map(Outcome::generated).toList())
                .isEmpty();
        for (Outcome outcome : waiting) {
            Optional<String> problem = all ? Optional.empty() : compiler.problem(List.of(outcome.generated()));
            ended.add(kept(problem.map(reason -> outcome.with(new Problem(Stage.UNCOMPILED, reason)))
                    .orElse(outcome)));
        }
        waiting.clear();
    }

    /** The outcome with one source for all, as thousands of them take their room. */
    private static Outcome kept(Outcome outcome) {
        int sources = outcome.generated().size();
        return outcome.generated(new TreeMap<>(Map.of("sources", Integer.toString(sources))), true);
    }

    private void print() {
        System.out.println(
                "| version | documents | imported | generated | compiled | crashes | same again | operations | actions | losses |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        Map<String, List<Outcome>> versions = ended.stream()
                .collect(Collectors.groupingBy(
                        outcome -> outcome.version().replaceAll("^([0-9]+\\.[0-9]+).*", "$1"),
                        TreeMap::new,
                        Collectors.toList()));
        versions.forEach(CorpusRun::row);
        row("all", ended);
        System.out.println();
        for (Outcome outcome : ended) {
            outcome.problem()
                    .ifPresent(
                            problem -> System.out.println(problem.stage().name().toLowerCase(Locale.ROOT) + " "
                                    + outcome.document() + ": " + problem.reason()));
            if (!outcome.again()) {
                System.out.println("different again " + outcome.document());
            }
        }
    }

    private static void row(String version, List<Outcome> outcomes) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d |%n",
                version,
                outcomes.size(),
                count(outcomes, Outcome::isImported),
                count(outcomes, Outcome::isGenerated),
                count(outcomes, Outcome::isCompiled),
                count(outcomes, outcome -> outcome.is(Stage.CRASHED)),
                count(outcomes, Outcome::again),
                outcomes.stream().mapToInt(Outcome::operations).sum(),
                outcomes.stream().mapToInt(Outcome::actions).sum(),
                outcomes.stream().mapToInt(Outcome::losses).sum());
    }

    private static long count(List<Outcome> outcomes, Predicate<Outcome> which) {
        return outcomes.stream().filter(which).count();
    }
}
