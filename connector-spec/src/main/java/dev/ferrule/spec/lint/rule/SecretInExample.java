package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.SecretSigns;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;

/** Examples that hold a real secret. */
final class SecretInExample implements LintRule {

    private static final String EXAMPLE = "example";

    @Override
    public RuleText text() {
        return new RuleText(
                        "secret-in-example",
                        "an example, literal or output example has the form of a real secret",
                        """
                Examples are published. What looks like the key of a well-known service (AWS, GitHub, GitLab, Slack, Stripe, a JSON Web
                Token, a private key) is found by others' scanners within minutes. Make up a value that cannot be mistaken.
                """,
                        """
                # actions/get-user.yaml

                action: get-user
                description: Reads one user.
                parameters:
                  key: {type: string, to: query.key, example: AKIA0000000000000000, description: The access key's id.}
                call: GET /user
                """,
                        """
                # actions/get-user.yaml

                action: get-user
                description: Reads one user.
                parameters:
                  key: {type: string, to: query.key, example: AKIA-EXAMPLE, description: The access key's id.}
                call: GET /user
                """)
                .asError();
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        subject.connector().connection().stream()
                .filter(field -> field.example() != null && SecretSigns.inText(field.example()))
                .forEach(field -> add(report, subject.inConnector("connection", field.id(), EXAMPLE)));
        for (Action action : subject.connector().actions()) {
            action.parameters().stream()
                    .filter(parameter -> parameter.example() != null && SecretSigns.inText(parameter.example()))
                    .forEach(parameter -> add(report, subject.in(action, "parameters", parameter.id(), EXAMPLE)));
            Action.Example output = action.output().example();
            if (output != null && SecretSigns.inText(output.text())) {
                add(report, subject.in(action, "output", EXAMPLE));
            }
        }
    }

    private static void add(LintReport report, Span span) {
        report.add(
                span, "the example has the form of a real secret", "revoke it if it is one, and make up another value");
    }
}
