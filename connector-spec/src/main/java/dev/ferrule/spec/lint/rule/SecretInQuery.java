package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;

/** Secrets in the query of an address, but for those that prove who calls, which a scheme says aloud. */
final class SecretInQuery implements LintRule {

    private static final String HINT = "send it in a header or in the body if the service allows that";

    @Override
    public RuleText text() {
        return new RuleText("secret-in-query", "a secret is sent in the query of a URL", """
                Addresses stand in the logs of servers, proxies and browsers; bodies and headers mostly do not. Send the secret in a
                header or in the body if the service allows that; where it does not, suppress the finding with that reason.
                """, """
                # actions/get-user.yaml
                action: get-user
                description: Reads one user.
                parameters:
                  invitation: {type: secret, required: true, to: query.code, description: The code of the invitation.}
                call: GET /invitations/user
                """, """
                # actions/get-user.yaml
                action: get-user
                description: Reads one user.
                parameters:
                  # ferrule-lint: allow secret-in-query -- The service takes the code nowhere else.
                  invitation: {type: secret, required: true, to: query.code, description: The code of the invitation.}
                call: GET /invitations/user
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        Connector connector = subject.connector();
        for (Action action : connector.actions()) {
            action.parameters().stream()
                    .filter(parameter -> parameter.type().innermost() == ValueType.Scalar.SECRET)
                    .filter(parameter ->
                            parameter.targets().stream().anyMatch(target -> target.place() == Parameter.Place.QUERY))
                    .forEach(parameter -> report.add(
                            subject.in(action, "parameters", parameter.id(), "to"),
                            "the secret " + Quote.code(parameter.id()) + " is part of the query",
                            HINT));
            for (Step step : action.steps()) {
                step.query().forEach((name, value) -> {
                    if (holdsSecret(value, action, connector)) {
                        report.add(place(subject, action, step, name), told(name), HINT);
                    }
                });
            }
        }
        for (AuthScheme scheme : connector.auth()) {
            if (scheme.recipe() instanceof AuthScheme.Recipe.Token token) {
                token.oauth2().authorizeParameters().forEach((name, value) -> {
                    if (Sources.of(value).stream().anyMatch(source -> isSecret(source, connector))) {
                        report.add(
                                subject.inConnector("auth"),
                                told(name),
                                "send it with the token request if the service allows that");
                    }
                });
            }
        }
    }

    private static String told(String name) {
        return "the query parameter " + Quote.code(name) + " is a secret, or holds one";
    }

    private static Span place(LintSubject subject, Action action, Step step, String name) {
        Span own = subject.in(action, step, "query", name);
        return own.equals(subject.in(action, step)) ? subject.in(action, step, "call") : own;
    }

    private static boolean holdsSecret(Value value, Action action, Connector connector) {
        return Sources.of(value).stream()
                .anyMatch(source -> isSecret(source, connector)
                        || Sources.parameter(source)
                                .flatMap(id -> action.parameter(id).stream())
                                .anyMatch(parameter -> parameter.type().innermost() == ValueType.Scalar.SECRET));
    }

    private static boolean isSecret(Source source, Connector connector) {
        return source instanceof Source.Connection field
                && connector.connection().stream()
                        .anyMatch(known -> known.id().equals(field.field())
                                && known.type().innermost() == ValueType.Scalar.SECRET);
    }
}
