package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.SecretSigns;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.AuthScheme;
import dev.ferrule.spec.model.OAuth2;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Secrets that are written into a spec. */
final class LiteralSecret implements LintRule {

    /** Shorter ones are marks such as the `X` that some services want for a password. */
    private static final int SHORTEST = 8;

    @Override
    public RuleText text() {
        return new RuleText("literal-secret", "a spec holds a literal that looks like a secret", """
                A spec is read by many, kept in version control and printed on pages. What proves who calls belongs into the connection.
                The rule looks at literals for headers, query parameters, members of a body and passwords whose name is that of a secret,
                and at literals that have the form of a well-known kind of secret.
                """, """
                # actions/get-user.yaml
                action: get-user
                description: Reads one user.
                call: GET /user
                header: {X-Api-Key: 5f4dcc3b5aa765d6}
                """, """
                # actions/get-user.yaml
                action: get-user
                description: Reads one user.
                parameters:
                  key: {type: secret, to: header.X-Api-Key, description: What proves that the caller may read users.}
                call: GET /user
                """)
                .asError();
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        subject.connector().auth().forEach(scheme -> {
            scheme.also().stream()
                    .filter(key -> isSecret("api-key", key.value()))
                    .forEach(key -> add(report, subject.inConnector("auth"), "value"));
            if (scheme.recipe() instanceof AuthScheme.Recipe.Basic basic && isSecret("password", basic.password())) {
                add(report, subject.inConnector("auth"), "password");
            } else if (scheme.recipe() instanceof AuthScheme.Recipe.Bearer bearer
                    && isSecret("token", bearer.token())) {
                add(report, subject.inConnector("auth"), "token");
            } else if (scheme.recipe() instanceof AuthScheme.Recipe.ApiKey key && isSecret("api-key", key.value())) {
                add(report, subject.inConnector("auth"), "value");
            } else if (scheme.recipe() instanceof AuthScheme.Recipe.Signed signed
                    && signed.signature().key() instanceof Value.Text) {
                add(report, subject.inConnector("auth"), "key");
            } else if (scheme.recipe() instanceof AuthScheme.Recipe.AwsSigV4 aws
                    && isSecret("secret-key", aws.signature().secretKey())) {
                add(report, subject.inConnector("auth"), "secret-key");
            } else {
                secrets(scheme.recipe()).forEach(name -> add(report, subject.inConnector("auth"), name));
            }
        });
        for (Action action : subject.connector().actions()) {
            for (Step step : action.steps()) {
                step.headers()
                        .forEach((name, value) -> check(report, subject.in(action, step, "header", name), name, value));
                step.query()
                        .forEach((name, value) -> check(report, subject.in(action, step, "query", name), name, value));
                if (step.body() != null && step.body().json() instanceof Value.Structure json) {
                    json.members()
                            .forEach((name, value) ->
                                    check(report, subject.in(action, step, "body", "json", name), name, value));
                }
            }
        }
    }

    /** The literal secrets of the recipes whose proof a server gives, by their names. */
    private static List<String> secrets(AuthScheme.Recipe recipe) {
        Map<String, Value> named = new LinkedHashMap<>();
        if (recipe instanceof AuthScheme.Recipe.Token token) {
            OAuth2 oauth2 = token.oauth2();
            named.putAll(oauth2.tokenParameters());
            named.putAll(oauth2.refreshParameters());
            named.putAll(oauth2.headers());
            named.put("client-secret", oauth2.client().secret());
            named.put("password", oauth2.password());
            named.put("refresh-token", oauth2.refreshToken());
            Stream.of(oauth2.client().assertion(), oauth2.assertion())
                    .filter(Objects::nonNull)
                    .forEach(assertion -> named.put("private-key", assertion.key()));
        } else if (recipe instanceof AuthScheme.Recipe.Challenged challenged) {
            named.put("password", challenged.password());
        } else if (recipe instanceof AuthScheme.Recipe.Login login) {
            if (login.session().basic() != null) {
                named.put("password", login.session().basic().password());
            }
            login.session().steps().forEach(step -> {
                named.putAll(step.query());
                named.putAll(step.headers());
                if (step.body() != null && step.body().json() instanceof Value.Structure json) {
                    named.putAll(json.members());
                }
            });
        }
        return named.entrySet().stream()
                .filter(entry -> isSecret(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void check(LintReport report, Span span, String name, Value value) {
        if (isSecret(name, value)) {
            add(report, span, name);
        }
    }

    private static boolean isSecret(String name, Value value) {
        return value instanceof Value.Text literal
                && (SecretSigns.inText(literal.text())
                        || (SecretSigns.inName(name) && literal.text().length() >= SHORTEST));
    }

    private static void add(LintReport report, Span span, String name) {
        report.add(
                span,
                "the literal for " + Quote.code(name) + " looks like a secret",
                "make it a field of the connection with `type: secret`, and replace the secret that was shown");
    }
}
