package dev.ferrule.spec.lint;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Suppressions that suppress nothing, name no rule or give no reason. The linter runs it after all other rules. */
public final class UnusedSuppression implements LintRule {

    static final String ID = "unused-suppression";

    @Override
    public RuleText text() {
        return new RuleText(
                ID, "a suppression that suppresses nothing, names no rule or gives no reason", """
                A suppression that outlives its cause hides the next problem at that place, and one without a reason
                cannot be judged by whoever reads it later. Write `# ferrule-lint: allow RULE -- REASON`, behind the
                line or above it, and remove it when it is no longer needed.
                """, """
                # actions/get-user.yaml
                action: get-user
                description: Reads one user.
                # ferrule-lint: allow missing-reference -- the service has no public documentation
                reference: https://docs.example.com/users
                call: GET /user
                """, """
                # actions/get-user.yaml
                # ferrule-lint: allow missing-reference -- the service has no public documentation
                action: get-user
                description: Reads one user.
                call: GET /user
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        // Only the linter knows what was suppressed; it calls the method below.
    }

    /**
     * Reports what is wrong with suppressions.
     *
     * @param found what the rules have found, suppressed or not
     * @param ran the ids of the rules that ran; of the others nobody knows whether they would have found something
     */
    static void check(
            List<Suppression> suppressions,
            Collection<LintFinding> found,
            Set<String> known,
            Set<String> ran,
            LintReport report) {
        for (Suppression suppression : suppressions) {
            if (suppression.rules().isEmpty()) {
                report.add(
                        suppression.span(),
                        "this comment is addressed to the linter and cannot be read",
                        "write `# ferrule-lint: allow RULE -- REASON`");
            } else if (suppression.reason().isEmpty()) {
                report.add(
                        suppression.span(),
                        "the suppression does not say why",
                        "add a reason: `# ferrule-lint: allow RULE -- REASON`");
            }
            for (String rule : suppression.rules()) {
                if (!known.contains(rule) || rule.equals(ID)) {
                    report.add(
                            suppression.span(),
                            "there is no rule " + Quote.code(rule) + " to suppress",
                            rule.equals(ID) ? "switch it off in lint.yaml" : Suggestion.hint(rule, known));
                } else if (ran.contains(rule)
                        && found.stream()
                                .noneMatch(finding -> finding.rule().equals(rule) && suppression.covers(finding))) {
                    report.add(
                            suppression.span(),
                            "the rule " + Quote.code(rule) + " finds nothing in line " + suppression.line(),
                            "remove the suppression, or put it above the line that it is meant for");
                }
            }
        }
    }
}
