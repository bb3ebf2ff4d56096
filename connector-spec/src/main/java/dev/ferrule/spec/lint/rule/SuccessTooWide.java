package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Step;

/** Failures that are taken for success. */
final class SuccessTooWide implements LintRule {

    private static final int FIRST = 300;

    @Override
    public RuleText text() {
        return new RuleText("success-too-wide", "`success` lists statuses outside 2xx", """
                A status of 3xx, 4xx or 5xx that counts as success hides failures from whoever calls the action, and its body is read as
                if it were the entity. Say `absent: 404` for what may be missing, or write a response rule that asks for more than the
                status.
                """, """
                # actions/get-user.yaml
                action: get-user
                description: Reads one user.
                call: GET /user
                success: [200, 404]
                """, """
                # actions/get-user.yaml
                action: get-user
                description: Reads one user.
                call: GET /user
                success: 200
                absent: 404
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        for (Action action : subject.connector().actions()) {
            for (Step step : action.steps()) {
                step.success().stream()
                        .filter(status -> status >= FIRST)
                        .findFirst()
                        .ifPresent(status -> report.add(
                                subject.in(action, step, "success"),
                                "the status " + status + " counts as success",
                                "say `absent: " + status
                                        + "`, or `then: succeed` in a response rule that asks for more"));
            }
        }
    }
}
