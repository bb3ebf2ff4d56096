package dev.ferrule.cli.spec;

import dev.ferrule.cli.console.ColourOption;
import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.report.Finding;
import dev.ferrule.cli.report.GitHubReport;
import dev.ferrule.cli.report.JsonReport;
import dev.ferrule.cli.report.ReportFormat;
import dev.ferrule.cli.report.SarifReport;
import dev.ferrule.cli.report.Section;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.diagnostic.DiagnosticPrinter;
import dev.ferrule.spec.diagnostic.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ferrule validate}: shows what is wrong with connectors. */
@Command(name = "validate", description = "Checks connectors and shows what is wrong with them.")
public final class ValidateCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "A connector's folder, or its id.")
    private List<String> folders = List.of();

    @Option(
            names = "--format",
            paramLabel = ReportFormat.LABEL,
            defaultValue = "text",
            description = "How problems are printed. Default: text.")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = "--max-problems",
            paramLabel = "NUMBER",
            defaultValue = "100",
            description = "How many problems text and github show. Default: 100. JSON and SARIF hold all.")
    private int most = 100;

    @Option(
            names = "--fail-on",
            paramLabel = "error|warning",
            defaultValue = "error",
            description = "From which severity on the exit code is 1. Default: error.")
    private Severity failOn = Severity.ERROR;

    @Mixin
    private ColourOption colour = new ColourOption();

    /** The command in these surroundings. */
    public ValidateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    private record Checked(String name, Path folder, SpecReading reading) {
        long count(Severity severity) {
            return reading.diagnostics().stream()
                    .filter(diagnostic -> diagnostic.severity() == severity)
                    .count();
        }

        Section section(Path directory) {
            return Section.of(name, folder, directory, Finding.of(reading.diagnostics()));
        }
    }

    @Mixin
    private WatchOptions watch = new WatchOptions();

    @Override
    public Integer call() {
        if (most < 0) {
            throw Problem.of(ExitCode.USAGE, "--max-problems takes a number from 0 on.");
        }
        List<Path> watched = folders.stream()
                .map(name -> new Connectors(surroundings).folder(name))
                .toList();
        return watch.run(surroundings, watched, this::checkAll);
    }

    private int checkAll() {
        List<Checked> all = folders.stream().map(this::check).toList();
        switch (format) {
            case TEXT -> printText(all);
            case JSON -> surroundings.out().println(JsonReport.text(sections(all)));
            case SARIF -> surroundings.out().println(SarifReport.text(sections(all)));
            case GITHUB -> surroundings.out().print(GitHubReport.text(sections(all), most));
        }
        long errors = all.stream().mapToLong(each -> each.count(Severity.ERROR)).sum();
        long warnings =
                all.stream().mapToLong(each -> each.count(Severity.WARNING)).sum();
        surroundings
                .err()
                .println("checked " + number(all.size(), "connector") + ": " + number(errors, "error") + ", "
                        + number(warnings, "warning"));
        boolean failed = errors > 0 || (failOn == Severity.WARNING && warnings > 0);
        return (failed ? ExitCode.FINDINGS : ExitCode.OK).code();
    }

    private Checked check(String name) {
        Path folder = new Connectors(surroundings).folder(name);
        if (!Files.isDirectory(folder)) {
            throw Problem.of(ExitCode.FILE, "There is no folder " + folder + ".");
        }
        return new Checked(name, folder, new SpecReader().read(folder));
    }

    private List<Section> sections(List<Checked> all) {
        return all.stream().map(each -> each.section(surroundings.directory())).toList();
    }

    private void printText(List<Checked> all) {
        DiagnosticPrinter printer = new DiagnosticPrinter(colour.colour(surroundings));
        boolean printed = false;
        int left = most;
        for (Checked each : all) {
            int found = each.reading().diagnostics().size();
            if (found == 0) {
                continue;
            }
            if (all.size() > 1) {
                surroundings.out().println(printed ? "\nIn " + each.name() + ":\n" : "In " + each.name() + ":\n");
                printed = true;
            }
            surroundings
                    .out()
                    .print(printer.in(surroundings.shown(each.folder()))
                            .print(each.reading().diagnostics(), each.reading().sources(), left));
            left = Math.max(0, left - found);
        }
    }

    private static String number(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
