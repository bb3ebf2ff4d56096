package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;

/** Secrets in the path of an address. */
final class SecretInPath implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText("secret-in-path", "a secret is sent in the path of a URL", """
                Paths stand in the logs of servers and proxies. Send the secret in a header or in the body if the service allows that;
                where it does not, suppress the finding with that reason.
                """, """
                # actions/get-user.yaml
                action: get-user
                description: Reads one user.
                parameters:
                  invitation: {type: secret, required: true, description: The code of the invitation.}
                call: GET /invitations/{invitation}/user
                """, """
                # actions/get-user.yaml
                action: get-user
                description: Reads one user.
                parameters:
                  invitation: {type: secret, required: true, to: header.X-Invitation, description: The code of the invitation.}
                call: GET /invitations/user
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        for (Action action : subject.connector().actions()) {
            for (Step step : action.steps()) {
                Sources.of(new Value.Template(step.path(), null)).stream()
                        .flatMap(Sources::parameter)
                        .flatMap(id -> action.parameter(id).stream())
                        .filter(parameter -> parameter.type() == ValueType.Scalar.SECRET)
                        .forEach(parameter -> report.add(
                                subject.in(action, step, "call"),
                                "the secret " + Quote.code(parameter.id()) + " is part of the path",
                                "send it in a header or in the body if the service allows that"));
            }
        }
    }
}
