package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.ResponseRule;
import dev.ferrule.spec.model.ResponseRule.Verdict;
import dev.ferrule.spec.model.Step;
import java.util.List;
import java.util.function.Function;

/** Rules that fail without a word. */
final class FailureWithoutMessage implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText(
                "failure-without-message", "a response rule fails with neither a message nor a code", """
                The caller sees the kind of failure and the status, and must guess the rest. Take the service's own message, or write
                what the rule has recognised and what to do about it.
                """, """
                # actions/get-user.yaml
                action: get-user
                description: Reads one user.
                call: GET /user
                responses:
                  - {when: {status: 423}, then: fail, kind: conflict}
                """, """
                # actions/get-user.yaml
                action: get-user
                description: Reads one user.
                call: GET /user
                responses:
                  - {when: {status: 423}, then: fail, kind: conflict, message: The user is being changed. Try again in a minute.}
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        check(report, subject.connector().responses(), index -> subject.inConnector("responses", index, "then"));
        for (Action action : subject.connector().actions()) {
            for (Step step : action.steps()) {
                check(report, step.responses(), index -> subject.in(action, step, "responses", index, "then"));
            }
        }
    }

    private static void check(LintReport report, List<ResponseRule> rules, Function<String, Span> place) {
        for (int i = 0; i < rules.size(); i++) {
            ResponseRule rule = rules.get(i);
            if (rule.then() == Verdict.FAIL && rule.message() == null && rule.code() == null) {
                report.add(
                        place.apply(Integer.toString(i)),
                        "the failure has neither a message nor a code",
                        "add `message:`, or `{$from: ...}` of the place where the service says it");
            }
        }
    }
}
