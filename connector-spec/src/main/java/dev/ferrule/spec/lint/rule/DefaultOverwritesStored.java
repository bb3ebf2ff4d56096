package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Parameter.Place;

/** Defaults that overwrite what the service has stored. */
final class DefaultOverwritesStored implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText(
                "default-overwrites-stored", "a parameter with a default is laid over what was read", """
                A body that starts from what is stored keeps what the caller does not give, which is the point of it. A parameter with
                a default is always given: it sets the stored value back each time somebody changes something else.
                """, """
                # actions/update-user.yaml
                action: update-user
                description: Changes one user.
                parameters:
                  active: {type: boolean, default: true, to: update.body.active, description: Whether the user may log in.}
                steps:
                  - {id: current, call: GET /user}
                  - {id: update, main: true, call: PUT /user, body: {start-from: current.body}}
                """, """
                # actions/update-user.yaml
                action: update-user
                description: Changes one user.
                parameters:
                  active: {type: boolean, to: update.body.active, description: Whether the user may log in.}
                steps:
                  - {id: current, call: GET /user}
                  - {id: update, main: true, call: PUT /user, body: {start-from: current.body}}
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        for (Action action : subject.connector().actions()) {
            for (Parameter parameter : action.parameters()) {
                boolean overlaid = parameter.targets().stream()
                        .filter(target -> target.place() == Place.BODY)
                        .flatMap(target -> action.step(target.step()).stream())
                        .anyMatch(step -> step.body() != null && step.body().startFrom() != null);
                if (overlaid && parameter.defaultValue() != null) {
                    report.add(
                            subject.in(action, "parameters", parameter.id(), "default"),
                            "the default of " + Quote.code(parameter.id()) + " overwrites what the service has stored",
                            "remove the default, so that the stored value is kept unless the caller gives another");
                }
            }
        }
    }
}
