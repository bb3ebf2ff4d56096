package dev.ferrule.cli.lint;

import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.diagnostic.Diagnostic;
import dev.ferrule.spec.diagnostic.Diagnostics;
import dev.ferrule.spec.diagnostic.Severity;
import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.lint.LintConfig;
import dev.ferrule.spec.lint.LintConfigReader;
import dev.ferrule.spec.lint.LintFinding;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.Linter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came out of one connector.
 *
 * @param name the connector as a person has named it
 * @param errors what keeps the rules from being run: problems of the spec or of its configuration
 * @param findings what the rules have found
 * @param sources the files that errors and findings speak of
 */
record Linted(String name, List<Diagnostic> errors, List<LintFinding> findings, List<SourceText> sources) {

    /** Runs these rules over a connector's folder, or only some of them. */
    static Linted of(String name, Path folder, List<LintRule> rules, Set<String> only) {
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
        return new Linted(name, errors, findings, sources);
    }

    /** How many errors or warnings there are. */
    long count(Severity severity) {
        long found = findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
        return severity == Severity.ERROR ? found + errors.size() : found;
    }
}
