package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Parameter.Place;
import dev.ferrule.spec.model.Step;
import java.util.List;

/** Replacing writes that lose what is not given. */
final class UnsafePut implements LintRule {

    private static final int SHOWN = 3;

    @Override
    public RuleText text() {
        return new RuleText("unsafe-put", "a PUT sends optional parameters and starts from nothing", """
                Most services take a PUT for the whole entity: a member that is not in the body is reset or removed. A caller who gives
                one parameter then wipes all others. Read the entity first and overlay what was given: `body: {start-from: ...}`.
                What an earlier step sends too, such as the branch of a file that is read before, tells which entity is meant.
                """, """
                # actions/update-user.yaml
                action: update-user
                description: Changes one user.
                parameters:
                  email: {type: string, to: body.email, description: Where the user is written to.}
                  name: {type: string, required: true, description: Who to change.}
                call: PUT /user?name={name}
                """, """
                # actions/update-user.yaml
                action: update-user
                description: Changes one user.
                parameters:
                  email: {type: string, to: body.email, description: Where the user is written to.}
                  name: {type: string, required: true, description: Who to change.}
                steps:
                  - {id: current, call: 'GET /user?name={name}'}
                  - {id: update, main: true, call: 'PUT /user?name={name}', body: {start-from: current.body}}
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        for (Action action : subject.connector().actions()) {
            for (Step step : action.steps()) {
                boolean bare = step.body() == null || step.body().startFrom() == null;
                List<String> optional = action.parameters().stream()
                        .filter(parameter ->
                                !parameter.required() && parameter.applied() && parameter.defaultValue() == null)
                        .filter(parameter -> parameter.targets().stream()
                                .anyMatch(target -> target.place() == Place.BODY
                                        && target.step().equals(step.id())))
                        .filter(parameter -> parameter.targets().stream()
                                .allMatch(target -> target.step().equals(step.id())))
                        .map(Parameter::id)
                        .toList();
                if (step.method().equals("PUT") && bare && !optional.isEmpty()) {
                    report.add(
                            subject.in(action, step, "call"),
                            "this PUT replaces the entity and leaves out "
                                    + Quote.anyOf(optional.subList(0, Math.min(optional.size(), SHOWN)))
                                    + " when it is not given",
                            "read the entity in a step before it and add `body: {start-from: STEP.body}`");
                }
            }
        }
    }
}
