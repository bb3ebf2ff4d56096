package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;

/** Reads whose answers nobody uses. */
final class StepWithoutEffect implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText("step-without-effect", "a GET whose answer nothing uses", """
                The call costs time and a part of the rate limit. A step counts as used when the output, another step or a test refers
                to its answer, or when it has response rules. Where the call is there to fail when something does not exist, say so in a
                suppression.
                """, """
                # actions/update-user.yaml
                action: update-user
                description: Changes one user.
                parameters:
                  email: {type: string, required: true, to: update.body.email, description: Where to write to.}
                steps:
                  - {id: current, call: GET /user}
                  - {id: update, main: true, call: PATCH /user}
                """, """
                # actions/update-user.yaml
                action: update-user
                description: Changes one user.
                parameters:
                  email: {type: string, required: true, to: update.body.email, description: Where to write to.}
                steps:
                  - {id: update, main: true, call: PATCH /user}
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        for (Action action : subject.connector().actions()) {
            UnusedAnswers.in(action).stream()
                    .filter(step -> step.absent().isEmpty())
                    .forEach(step -> report.add(
                            subject.in(action, step, "call"),
                            "nothing uses the answer of the step " + Quote.code(step.id()),
                            "remove the step, or use its answer"));
        }
    }
}
