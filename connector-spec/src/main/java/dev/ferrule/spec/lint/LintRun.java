package dev.ferrule.spec.lint;

import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.diagnostic.Diagnostic;
import dev.ferrule.spec.diagnostic.DiagnosticPrinter;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Severity;
import dev.ferrule.spec.diagnostic.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came of looking at one connector.
 *
 * @param errors what keeps the rules from being run: problems of the spec or of its configuration
 * @param findings what the rules have found
 * @param sources the files that errors and findings speak of
 */
public record LintRun(List<Diagnostic> errors, List<LintFinding> findings, List<SourceText> sources) {

    /**
     * Runs rules over the connector in a folder, as the {@code lint.yaml} beside it says.
     *
     * @param only the ids of the only rules to run, also when they are switched off; empty for all
     */
    public static LintRun of(Path folder, List<LintRule> rules, Set<String> only) {
        SpecReading reading = new SpecReader().read(folder);
        List<SourceText> sources = new ArrayList<>(reading.sources());
        List<Diagnostic> errors = new ArrayList<>(reading.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .toList());
        Diagnostics problems = new Diagnostics();
        LintConfigReader configuration = new LintConfigReader(rules, problems);
        Optional<SourceText> file = configuration.source(folder);
        LintConfig config = file.map(configuration::read).orElse(LintConfig.STANDARD);
        file.ifPresent(sources::add);
        errors.addAll(problems.sorted());
        List<LintFinding> findings = errors.isEmpty()
                ? reading.connector()
                        .map(connector -> new Linter(rules, config.only(only)).lint(connector, reading.sources()))
                        .orElse(List.of())
                : List.of();
        return new LintRun(List.copyOf(errors), findings, List.copyOf(sources));
    }

    /** How many errors or warnings there are. */
    public long count(Severity severity) {
        long found = findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
        return severity == Severity.ERROR ? found + errors.size() : found;
    }

    /** All of it for people: nothing when there is nothing to say. */
    public String print(DiagnosticPrinter printer) {
        StringBuilder text = new StringBuilder();
        if (!errors.isEmpty()) {
            text.append(printer.print(errors, sources));
            text.append("The rules look only at connectors without errors.")
                    .append(System.lineSeparator())
                    .append(System.lineSeparator());
        }
        return text.append(new LintPrinter(printer).print(findings, sources)).toString();
    }
}
