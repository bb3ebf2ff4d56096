package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.ValueType.Scalar;

/** What lacks an example. */
final class NoExample implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText("no-example", "an output or a required parameter without an example", """
                The page shows an example of the output, and the build proves that it is true. The example of a required parameter is
                what a reader copies first. Secrets, flags and parameters with `options` need none.
                """, """
                # actions/get-user.yaml

                action: get-user
                description: Reads one user.
                parameters:
                  username: {type: string, required: true, description: Who to read.}
                call: GET /user?username={username}
                output: {type: any}
                """, """
                # actions/get-user.yaml

                action: get-user
                description: Reads one user.
                parameters:
                  username: {type: string, required: true, example: sampleuser, description: Who to read.}
                call: GET /user?username={username}
                output: {type: any, example: examples/get-user.json}
                # examples/get-user.json
                {"name": "sampleuser"}
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        for (Action action : subject.connector().actions()) {
            if (subject.has(action, "output")
                    && action.output().value() != null
                    && action.output().example() == null) {
                report.add(
                        subject.in(action, "output"),
                        "the output of the action " + Quote.code(action.id()) + " has no example",
                        "add `example: examples/" + Quote.harmless(action.id()) + ".json`");
            }
            for (Parameter parameter : action.parameters()) {
                boolean needed = parameter.required()
                        && parameter.type() != Scalar.SECRET
                        && parameter.type() != Scalar.BOOLEAN
                        && parameter.type() != Scalar.FILE
                        && parameter.type() instanceof Scalar
                        && parameter.constraints().options().isEmpty();
                if (needed && parameter.example() == null) {
                    report.add(
                            subject.in(action, "parameters", parameter.id()),
                            "the required parameter " + Quote.code(parameter.id()) + " has no example",
                            "add `example:` with a value that people would write");
                }
            }
        }
    }
}
