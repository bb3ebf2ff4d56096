package dev.ferrule.spec.lint;

import dev.ferrule.spec.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;

/** Takes the findings of one rule, and tells the rule its options. */
public final class LintReport {

    private final RuleText rule;
    private final RuleSetting setting;
    private final List<LintFinding> findings = new ArrayList<>();

    LintReport(RuleText rule, RuleSetting setting) {
        this.rule = rule;
        this.setting = setting;
    }

    /** Notes a finding. */
    public void add(Span span, String message, String hint) {
        findings.add(
                new LintFinding(rule.id(), setting.level().severity().orElse(rule.severity()), span, message, hint));
    }

    /** The value of an option that the rule's text declares. */
    public int option(String name) {
        return setting.options().getOrDefault(name, rule.options().getOrDefault(name, 0));
    }

    List<LintFinding> findings() {
        return findings;
    }
}
