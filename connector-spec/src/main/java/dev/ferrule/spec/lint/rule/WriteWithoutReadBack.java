package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Outputs of answers that are empty. */
final class WriteWithoutReadBack implements LintRule {

    private static final Set<Integer> EMPTY = Set.of(204, 205);

    @Override
    public RuleText text() {
        return new RuleText(
                "write-without-read-back",
                "the output is taken from a write that is answered without a body",
                """
                A status of 204 or 205 has no body, so the output is always empty, whatever its example says. Read the entity in a step
                after the write and take the output from there.
                """,
                """
                # actions/update-user.yaml
                action: update-user
                description: Changes one user.
                parameters:
                  email: {type: string, required: true, example: a@example.com, to: body.email, description: Where to write to.}
                call: PATCH /user
                success: 204
                output: {type: any, example: examples/update-user.json}
                # examples/update-user.json
                {"email": "a@example.com"}
                """,
                """
                # actions/update-user.yaml
                action: update-user
                description: Changes one user.
                parameters:
                  email: {type: string, required: true, example: a@example.com, to: body.email, description: Where to write to.}
                steps:
                  - {id: update, main: true, call: PATCH /user, success: 204}
                  - {id: result, call: GET /user}
                output: {type: any, from: result.body, example: examples/update-user.json}
                # examples/update-user.json
                {"email": "a@example.com"}
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        for (Action action : subject.connector().actions()) {
            Action.Output output = action.output();
            List<Step> empty = output.places().stream()
                    .flatMap(place -> emptyStep(action, place).stream())
                    .toList();
            boolean always = !empty.isEmpty() && empty.size() == output.places().size();
            if (always && output.example() != null) {
                report.add(
                        subject.in(action, "output"),
                        "the step " + Quote.code(empty.get(0).id())
                                + " is answered without a body, so the output is empty",
                        "add a step that reads the entity, and `from: STEP.body`");
            }
        }
    }

    private static Optional<Step> emptyStep(Action action, Source place) {
        return place instanceof Source.Body body
                ? action.step(body.step())
                        .filter(step -> !step.success().isEmpty() && EMPTY.containsAll(step.success()))
                : Optional.empty();
    }
}
