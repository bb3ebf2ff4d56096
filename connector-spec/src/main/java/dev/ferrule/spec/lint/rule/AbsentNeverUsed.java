package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;

/** Absence that makes no difference. */
final class AbsentNeverUsed implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText(
                "absent-never-used", "a GET may find nothing, and nothing asks whether it did", """
                `absent` turns a failure into an answer, so that a later step, a test or the output can act on it. Where nothing does,
                the step neither fails nor helps.
                """, """
                # actions/update-user.yaml
                action: update-user
                description: Changes one user.
                parameters:
                  email: {type: string, required: true, to: update.body.email, description: Where to write to.}
                steps:
                  - {id: current, call: GET /user, absent: 404}
                  - {id: update, main: true, call: PATCH /user}
                """, """
                # actions/update-user.yaml
                action: update-user
                description: Changes one user.
                parameters:
                  email: {type: string, required: true, to: update.body.email, description: Where to write to.}
                steps:
                  - {id: current, call: GET /user, absent: 404}
                  - {id: update, main: true, when: {current.status: 200}, call: PATCH /user}
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        for (Action action : subject.connector().actions()) {
            UnusedAnswers.in(action).stream()
                    .filter(step -> !step.absent().isEmpty())
                    .forEach(step -> report.add(
                            subject.in(action, step, "absent"),
                            "nothing asks whether the step " + Quote.code(step.id()) + " has found something",
                            "ask for " + Quote.code(step.id() + ".status") + " in a later step, or remove the step"));
        }
    }
}
