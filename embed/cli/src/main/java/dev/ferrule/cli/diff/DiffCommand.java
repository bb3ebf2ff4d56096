package dev.ferrule.cli.diff;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.spec.Connectors;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.spec.diagnostic.DiagnosticPrinter;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Severity;
import dev.ferrule.spec.diff.ChangelogPrinter;
import dev.ferrule.spec.diff.ConnectorDiff;
import dev.ferrule.spec.diff.DiffPrinter;
import dev.ferrule.spec.diff.DiffReport;
import dev.ferrule.spec.diff.Effect;
import dev.ferrule.spec.diff.SemverStep;
import dev.ferrule.spec.diff.Waiver;
import dev.ferrule.spec.diff.WaiverReader;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.yaml.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ferrule diff}: compares two versions of a connector. */
@Command(
        name = "diff",
        description = "Compares two versions of a connector and says whom each change breaks.",
        footer = {
            "",
            "Without --fail-on, breaking changes that no waiver allows end the command with 1. A waiver is an entry"
                    + " under `waivers:` with `change`, `subject`, `reason` and `expires`."
        })
public final class DiffCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "OLD", description = "The folder of the old version.")
    private String old = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The folder of the new version.")
    private String current = "";

    @Option(
            names = "--format",
            paramLabel = "text|json|markdown",
            defaultValue = "text",
            description = "How changes are printed; markdown is a section of a changelog. Default: text.")
    private Format format = Format.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "breaking|any|none",
            defaultValue = "breaking",
            description = "Which changes end the command with 1. Default: breaking.")
    private FailOn failOn = FailOn.BREAKING;

    @Option(names = "--waivers", paramLabel = "FILE", description = "Changes that somebody has agreed to, as YAML.")
    private Optional<String> waivers = Optional.empty();

    /** How changes are printed. */
    enum Format {
        TEXT,
        JSON,
        MARKDOWN
    }

    /** Which changes are findings. */
    enum FailOn {
        BREAKING,
        ANY,
        NONE
    }

    /** The command in these surroundings. */
    public DiffCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Connectors connectors = new Connectors(surroundings);
        Connector before = connectors.load(old).connector();
        Connector after = connectors.load(current).connector();
        List<Waiver> agreed = waivers.map(this::waivers).orElse(List.of());
        DiffReport report =
                DiffReport.of(after.id(), ConnectorDiff.compare(before, after), agreed, LocalDate.now(ZoneOffset.UTC));
        surroundings
                .out()
                .print(
                        switch (format) {
                            case TEXT -> DiffPrinter.print(report);
                            case JSON -> JsonWriter.pretty(DiffJson.of(report)) + "\n";
                            case MARKDOWN -> ChangelogPrinter.print(report);
                        });
        report.expired().forEach(waiver -> warn(waiver, "has expired on " + waiver.expires()));
        report.unused().forEach(waiver -> warn(waiver, "speaks of no change; remove it"));
        summary(report);
        return (fails(report) ? ExitCode.FINDINGS : ExitCode.OK).code();
    }

    private boolean fails(DiffReport report) {
        return switch (failOn) {
            case BREAKING -> report.unwaived(Effect.BREAKING) > 0;
            case ANY ->
                report.entries().stream().anyMatch(entry -> entry.waiver().isEmpty());
            case NONE -> false;
        };
    }

    private void warn(Waiver waiver, String what) {
        surroundings
                .err()
                .println("warning: " + Quote.harmless(waiver.position().toString()) + ": the waiver of "
                        + Quote.code(waiver.change()) + " for " + Quote.code(waiver.subject()) + " " + what);
    }

    private void summary(DiffReport report) {
        long waived = report.entries().stream()
                .filter(entry -> entry.waiver().isPresent())
                .count();
        SemverStep step = SemverStep.of(report.changes(), false);
        SemverStep early = SemverStep.of(report.changes(), true);
        surroundings
                .err()
                .println(report.connector() + ": " + report.count(Effect.BREAKING) + " breaking, "
                        + report.count(Effect.COMPATIBLE) + " compatible, "
                        + report.count(Effect.DOCUMENTATION) + " documentation"
                        + (waived == 0 ? "" : " (" + waived + " waived)")
                        + "; next version: " + step.word()
                        + (step == early ? "" : " (before 1.0: " + early.word() + ")"));
    }

    private List<Waiver> waivers(String written) {
        Path file = surroundings.path(written);
        WaiverReader.Reading reading = WaiverReader.read(written, bytes(file));
        if (!reading.diagnostics().isEmpty()) {
            String printed = new DiagnosticPrinter(false).print(reading.diagnostics(), reading.sources());
            if (reading.diagnostics().stream().anyMatch(found -> found.severity() == Severity.ERROR)) {
                throw Problem.of(ExitCode.FINDINGS, "The waivers in " + written + " cannot be used.")
                        .details(printed.lines().toList());
            }
            surroundings.err().print(printed);
        }
        return reading.waivers();
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(ReadLimits.DEFAULT.fileBytes() + 1);
            if (bytes.length > ReadLimits.DEFAULT.fileBytes()) {
                throw Problem.of(ExitCode.FINDINGS, "The file " + file + " is too large for a file of waivers.");
            }
            return bytes;
        } catch (IOException e) {
            throw Problem.file("read", file, e);
        }
    }
}
