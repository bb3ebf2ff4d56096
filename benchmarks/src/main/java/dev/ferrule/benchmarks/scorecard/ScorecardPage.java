package dev.ferrule.benchmarks.scorecard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the table of docs/scorecard.md from the figures that a run has printed. Two arguments: the file of what was printed,
 * and the page. It ends with status 1 when a row has no figure.
 */
public final class ScorecardPage {

    private static final String BEGIN = "<!-- The table is written by benchmarks/scorecard. -->\n";
    private static final String END = "<!-- End of the table. -->\n";

    private ScorecardPage() {}

    /** Reads the output of the run and rewrites the table of the page. */
    public static void main(String... args) throws IOException {
        Path page = Path.of(args[1]);
        // What tests print may be anything; figures are UTF-8, and what is not does not matter.
        String printed = new String(Files.readAllBytes(Path.of(args[0])), StandardCharsets.UTF_8);
        List<Figure> figures = figures(printed.lines());
        Files.writeString(page, with(Files.readString(page), table(figures, run())));
        List<Integer> unmeasured = unmeasured(figures);
        if (!unmeasured.isEmpty()) {
            System.err.println("Rows without a figure: " + unmeasured);
            System.exit(1);
        }
    }

    private static String run() {
        return LocalDate.now(ZoneOffset.UTC) + ", Java " + Runtime.version() + " (" + System.getProperty("java.vm.name")
                + "), " + Runtime.getRuntime().availableProcessors() + " processors";
    }

    static List<Figure> figures(Stream<String> lines) {
        return lines.flatMap(line -> Figure.of(line).stream()).toList();
    }

    static List<Integer> unmeasured(List<Figure> figures) {
        return Stream.of(Row.values())
                .map(Row::number)
                .filter(number -> figures.stream().noneMatch(figure -> figure.row() == number))
                .toList();
    }

    static String table(List<Figure> figures, String run) {
        List<String> lines = new ArrayList<>();
        lines.add(run + ".\n");
        lines.add("| # | Tested | To reach | Measured | |");
        lines.add("| ---: | --- | --- | --- | --- |");
        for (Row row : Row.values()) {
            List<Figure> own = figures.stream()
                    .filter(figure -> figure.row() == row.number())
                    .toList();
            String measured = own.stream().map(Figure::text).sorted().collect(Collectors.joining("; "));
            lines.add("| " + row.number() + " | " + row.tested() + " | " + row.toReach() + " | " + measured + " | "
                    + verdict(own) + " |");
        }
        return String.join("\n", lines) + "\n";
    }

    private static String verdict(List<Figure> figures) {
        if (figures.isEmpty()) {
            return "not measured";
        }
        return figures.stream().allMatch(Figure::reached) ? "reached" : "**missed**";
    }

    /**
     * The page with another table.
     *
     * @throws IllegalArgumentException when the page has no place for it
     */
    static String with(String page, String table) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("The page has no place for the table.");
        }
        return page.substring(0, begin + BEGIN.length()) + "\n" + table + "\n" + page.substring(end);
    }
}
