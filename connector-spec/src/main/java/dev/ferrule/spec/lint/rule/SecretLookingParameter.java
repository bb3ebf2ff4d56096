package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.SecretSigns;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Parameter.Target;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.model.ValueType.Scalar;
import java.util.List;

/** Secrets that are not marked as such. */
final class SecretLookingParameter implements LintRule {

    private static final String HINT = "write `type: secret`, so that it is never shown";

    @Override
    public RuleText text() {
        return new RuleText(
                "secret-looking-parameter",
                "a parameter or connection field that looks like a secret and is not of type `secret`",
                """
                A value of type `secret` is kept out of logs, messages, histories and process lists. A password of type `string` shows
                in all of them. Names of places in a list, such as `page_token`, are none.
                """,
                """
                # actions/update-user.yaml
                action: update-user
                description: Changes one user.
                parameters:
                  api_key: {type: string, to: body.key, description: What the user calls the service with.}
                call: PATCH /user
                """,
                """
                # actions/update-user.yaml
                action: update-user
                description: Changes one user.
                parameters:
                  api_key: {type: secret, to: body.key, description: What the user calls the service with.}
                call: PATCH /user
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        subject.connector().connection().stream()
                .filter(field -> isText(field.type()) && SecretSigns.inName(field.id()))
                .forEach(field -> report.add(
                        subject.inConnector("connection", field.id()),
                        "the connection field " + Quote.code(field.id()) + " looks like a secret",
                        HINT));
        for (Action action : subject.connector().actions()) {
            for (Parameter parameter : action.parameters()) {
                boolean named = SecretSigns.inName(parameter.id())
                        || parameter.targets().stream().anyMatch(SecretLookingParameter::isSecretPlace);
                if (isText(parameter.type())
                        && parameter.constraints().options().isEmpty()
                        && named) {
                    report.add(
                            subject.in(action, "parameters", parameter.id()),
                            "the parameter " + Quote.code(parameter.id()) + " looks like a secret",
                            HINT);
                }
            }
        }
    }

    private static boolean isText(ValueType type) {
        return type == Scalar.STRING;
    }

    /** Whether the last name of the place on the wire is that of a secret. */
    private static boolean isSecretPlace(Target target) {
        List<JsonPath.Part> parts = target.path().parts();
        return !parts.isEmpty()
                && parts.get(parts.size() - 1) instanceof JsonPath.Part.Name name
                && SecretSigns.inName(name.name());
    }
}
