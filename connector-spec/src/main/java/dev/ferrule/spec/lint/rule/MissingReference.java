package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;

/** Actions that do not lead to the service's documentation. */
final class MissingReference implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText(
                "missing-reference", "an action without a link to the documentation of the service", """
                The page cannot say everything, and whoever maintains the spec needs to know what it was written from.
                """, """
                # actions/get-user.yaml
                action: get-user
                description: Reads one user.
                call: GET /user
                """, """
                # actions/get-user.yaml
                action: get-user
                description: Reads one user.
                reference: https://docs.example.com/users
                call: GET /user
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        for (Action action : subject.connector().actions()) {
            if (action.reference() == null) {
                report.add(
                        subject.in(action, "action"),
                        "the action " + Quote.code(action.id()) + " does not link to the service's documentation",
                        "add `reference:` with the address of the page that describes the call");
            }
        }
    }
}
