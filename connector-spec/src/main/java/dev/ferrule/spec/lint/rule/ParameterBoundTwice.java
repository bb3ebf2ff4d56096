package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Step;

/** Parameters that one request carries twice. */
final class ParameterBoundTwice implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText("parameter-bound-twice", "one request sends a parameter in two places", """
                Most services read one of the places and ignore the other, so one of them is a left-over; and where they differ, nobody
                knows which one counts.
                """, """
                # actions/get-user.yaml
                action: get-user
                description: Reads one user.
                parameters:
                  name: {type: string, required: true, to: query.name, description: Who to read.}
                call: GET /user/{name}
                """, """
                # actions/get-user.yaml
                action: get-user
                description: Reads one user.
                parameters:
                  name: {type: string, required: true, description: Who to read.}
                call: GET /user/{name}
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        for (Action action : subject.connector().actions()) {
            for (Parameter parameter : action.parameters()) {
                for (Step step : action.steps()) {
                    long targeted = parameter.targets().stream()
                            .filter(target -> target.step().equals(step.id()))
                            .count();
                    boolean also = Sources.sent(step).stream()
                            .flatMap(Sources::parameter)
                            .anyMatch(parameter.id()::equals);
                    if (targeted > 1 || (targeted == 1 && also)) {
                        report.add(
                                subject.in(action, "parameters", parameter.id(), "to"),
                                "the step " + Quote.code(step.id()) + " sends " + Quote.code(parameter.id()) + " twice",
                                "keep the place that the service reads");
                    }
                }
            }
        }
    }
}
