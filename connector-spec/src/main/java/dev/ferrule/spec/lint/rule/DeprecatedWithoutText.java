package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Lifecycle;

/** Deprecations that leave the reader alone. */
final class DeprecatedWithoutText implements LintRule {

    private static final String MESSAGE = "nobody learns what to use instead";
    private static final String HINT = "add `text:` with one sentence, or `replaced-by:`";

    @Override
    public RuleText text() {
        return new RuleText(
                "deprecated-without-text", "something deprecated that does not say what to use instead", """
                Who meets a deprecated parameter, field or action has to change something, and only the author knows what. The rule
                is content with a text or with `replaced-by`.
                """, """
                # actions/get-user.yaml

                action: get-user
                description: Reads one user.
                parameters:
                  login: {type: string, deprecated: {since: '2.1'}, to: query.login, description: The name of the user.}
                call: GET /user
                """, """
                # actions/get-user.yaml

                action: get-user
                description: Reads one user.
                parameters:
                  login: {type: string, deprecated: Use the key., to: query.login, description: The name.}
                  key: {type: string, to: query.key, description: The key of the user.}
                call: GET /user
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        subject.connector()
                .objectTypes()
                .forEach(type -> type.fields().stream()
                        .filter(field -> saysNothing(field.lifecycle()))
                        .forEach(field -> report.add(
                                subject.inConnector("types", type.name(), "fields", field.name(), "deprecated"),
                                MESSAGE,
                                HINT)));
        subject.connector().actions().forEach(action -> {
            if (saysNothing(action.lifecycle())) {
                report.add(subject.in(action, "deprecated"), MESSAGE, HINT);
            }
            action.parameters().stream()
                    .filter(parameter -> saysNothing(parameter.lifecycle()))
                    .forEach(parameter ->
                            report.add(subject.in(action, "parameters", parameter.id(), "deprecated"), MESSAGE, HINT));
        });
    }

    private static boolean saysNothing(Lifecycle lifecycle) {
        Lifecycle.Deprecation deprecation = lifecycle.deprecation();
        return deprecation != null && deprecation.text().isBlank() && deprecation.replacedBy() == null;
    }
}
