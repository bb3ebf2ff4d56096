package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;

/** Required parameters that change nothing. */
final class IgnoredParameterRequired implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText(
                "ignored-parameter-required",
                "a parameter must be given although the service takes no notice of it",
                """
                `applied: false` says that the value has no effect. To insist on it costs every caller a value that does nothing.
                """,
                """
                # actions/update-user.yaml
                action: update-user
                description: Changes one user.
                parameters:
                  key: {type: string, required: true, applied: false, to: body.key, description: The key of the user.}
                call: PATCH /user
                """,
                """
                # actions/update-user.yaml
                action: update-user
                description: Changes one user.
                parameters:
                  key: {type: string, applied: false, to: body.key, description: The key of the user.}
                call: PATCH /user
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        for (Action action : subject.connector().actions()) {
            action.parameters().stream()
                    .filter(parameter -> parameter.required() && !parameter.applied())
                    .forEach(parameter -> report.add(
                            subject.in(action, "parameters", parameter.id(), "required"),
                            "the parameter " + Quote.code(parameter.id()) + " is required and has no effect",
                            "remove `required`, or `applied: false` if the service does use it"));
        }
    }
}
