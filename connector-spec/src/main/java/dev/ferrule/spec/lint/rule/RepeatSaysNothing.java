package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Repeat;
import dev.ferrule.spec.model.Step;

/** Finds calls that are declared safe to repeat and are so anyway. */
final class RepeatSaysNothing implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText("repeat-says-nothing", "`repeat: safe` where the method says it already", """
                GET, HEAD, PUT and DELETE may be sent twice by the rules of HTTP (RFC 9110, 9.2.2), so `repeat: safe` changes nothing
                there, and makes readers look for a reason. Remove it.
                """, """
                # actions/get-user.yaml
                action: get-user
                description: Reads one user.
                call: GET /user
                repeat: safe
                """, """
                # actions/find-users.yaml
                action: find-users
                description: Finds users.
                call: POST /users/search
                repeat: safe
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        for (Action action : subject.connector().actions()) {
            for (Step step : action.steps()) {
                if (step.repeat().how() == Repeat.How.SAFE && Repeating.byMethod(step)) {
                    report.add(
                            subject.in(action, step, "repeat"),
                            "a " + step.method() + " may be repeated anyway",
                            "remove `repeat`");
                }
            }
        }
    }
}
