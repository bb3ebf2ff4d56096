package dev.ferrule.spec.lint;

import dev.ferrule.spec.diagnostic.SourceText;
import dev.ferrule.spec.model.Connector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs rules over a connector, and leaves out what its files allow. */
public final class Linter {

    private final List<LintRule> rules;
    private final LintConfig config;

    /** Makes a linter of these rules. */
    public Linter(List<LintRule> rules, LintConfig config) {
        this.rules = List.copyOf(rules);
        this.config = config;
    }

    /**
     * Looks at a connector.
     *
     * @param sources the files that the connector was read from
     * @return what was found, by file, line and column
     */
    public List<LintFinding> lint(Connector connector, Collection<SourceText> sources) {
        LintSubject subject = new LintSubject(connector, sources);
        List<Suppression> suppressions = sources.stream()
                .flatMap(source -> Suppression.in(source).stream())
                .toList();
        List<LintFinding> found = new ArrayList<>();
        Set<String> ran = new LinkedHashSet<>();
        for (LintRule rule : rules) {
            config.of(rule.id()).ifPresent(setting -> {
                LintReport report = new LintReport(rule.text(), setting);
                rule.check(subject, report);
                found.addAll(report.findings());
                ran.add(rule.id());
            });
        }
        List<LintFinding> kept = new ArrayList<>(found.stream()
                .filter(finding -> suppressions.stream().noneMatch(suppression -> suppression.covers(finding)))
                .toList());
        kept.addAll(aboutSuppressions(suppressions, found, ran));
        return kept.stream().distinct().sorted().toList();
    }

    private List<LintFinding> aboutSuppressions(
            List<Suppression> suppressions, List<LintFinding> found, Set<String> ran) {
        Optional<LintRule> rule =
                rules.stream().filter(UnusedSuppression.class::isInstance).findFirst();
        Optional<RuleSetting> setting = config.of(UnusedSuppression.ID);
        if (rule.isEmpty() || setting.isEmpty()) {
            return List.of();
        }
        LintReport report = new LintReport(rule.get().text(), setting.get());
        Set<String> known = rules.stream().map(LintRule::id).collect(Collectors.toCollection(LinkedHashSet::new));
        UnusedSuppression.check(suppressions, found, known, ran, report);
        return report.findings();
    }
}
