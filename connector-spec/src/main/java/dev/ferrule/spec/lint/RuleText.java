package dev.ferrule.spec.lint;

import dev.ferrule.spec.diagnostic.Severity;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people read about a rule.
 *
 * @param id the id in kebab case
 * @param severity how much a finding weighs unless configured otherwise
 * @param summary what the rule finds, in one line
 * @param explanation why that is poor and what to do
 * @param bad files in which the rule finds something; see {@link RuleSample}
 * @param good the same, done well
 * @param options whole numbers that a configuration may change, with their defaults
 */
public record RuleText(
        String id,
        Severity severity,
        String summary,
        String explanation,
        String bad,
        String good,
        Map<String, Integer> options) {

    /** A rule whose findings are warnings, without options. */
    public RuleText(String id, String summary, String explanation, String bad, String good) {
        this(id, Severity.WARNING, summary, explanation, bad, good, Map.of());
    }

    /** Makes one line of the explanation. */
    public RuleText {
        explanation = explanation.strip().replaceAll("\\s+", " ");
        options = Map.copyOf(options);
    }

    /** The same with one more option. */
    public RuleText with(String option, int standard) {
        Map<String, Integer> more = new TreeMap<>(options);
        more.put(option, standard);
        return new RuleText(id, severity, summary, explanation, bad, good, more);
    }

    /** The same as an error. */
    public RuleText asError() {
        return new RuleText(id, Severity.ERROR, summary, explanation, bad, good, options);
    }
}
