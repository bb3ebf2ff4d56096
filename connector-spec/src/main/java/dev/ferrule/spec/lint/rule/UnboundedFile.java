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
import dev.ferrule.spec.model.ValueType;
import java.util.stream.Stream;

/** Files of any size in bodies of JSON. */
final class UnboundedFile implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText("unbounded-file", "a file of any size is sent in JSON", """
                In JSON a file is Base64, which makes it a third larger, and services refuse bodies of JSON that are too large. A
                bound tells callers what the service takes, before anything is sent.
                """, """
                # actions/add-picture.yaml
                action: add-picture
                description: Adds a picture.
                parameters:
                  content: {type: file, required: true, to: body.content, description: The picture.}
                call: POST /pictures
                """, """
                # actions/add-picture.yaml
                action: add-picture
                description: Adds a picture.
                parameters:
                  content: {type: file, required: true, max-size: 5MB, to: body.content, description: The picture.}
                call: POST /pictures
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        for (Action action : subject.connector().actions()) {
            for (Parameter parameter : action.parameters()) {
                boolean unbounded = parameter.type().innermost() == ValueType.Scalar.FILE
                        && parameter.constraints().maxSize() == null;
                if (unbounded && action.steps().stream().anyMatch(step -> isInJson(parameter, step))) {
                    report.add(
                            subject.in(action, "parameters", parameter.id()),
                            "the file " + Quote.code(parameter.id()) + " may have any size and is held in memory",
                            "add `max-size:` with what the service takes");
                }
            }
        }
    }

    private static boolean isInJson(Parameter parameter, Step step) {
        Step.Body body = step.body();
        if (body == null || body.format() != Step.Format.JSON) {
            return false;
        }
        boolean sent = parameter.targets().stream()
                .anyMatch(target -> target.step().equals(step.id()) && target.place() == Place.BODY);
        return sent
                || Stream.ofNullable(body.json())
                        .flatMap(json -> Sources.of(json).stream())
                        .flatMap(Sources::parameter)
                        .anyMatch(parameter.id()::equals);
    }
}
