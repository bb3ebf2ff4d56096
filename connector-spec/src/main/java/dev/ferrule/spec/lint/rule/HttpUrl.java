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
import dev.ferrule.spec.model.OAuth2;
import dev.ferrule.spec.model.Value;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Addresses without encryption. */
final class HttpUrl implements LintRule {

    private static final Pattern OPEN =
            Pattern.compile("(?i)http://(?!(?:localhost|127\\.[0-9.]+|\\[::1\\])(?:[:/]|$)).*", Pattern.DOTALL);

    @Override
    public RuleText text() {
        return new RuleText("http-url", "an address begins with `http:` and not with `https:`", """
                A link of a page, an example that readers copy, the server itself or that of its tokens: without encryption, what is sent and read can be
                seen and changed on the way. Addresses of one's own machine are fine.
                """, """
                # actions/get-user.yaml
                action: get-user
                description: Reads one user.
                reference: http://docs.example.com/users
                call: GET /user
                """, """
                # actions/get-user.yaml
                action: get-user
                description: Reads one user.
                reference: https://docs.example.com/users
                call: GET /user
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        Connector connector = subject.connector();
        check(report, subject.inConnector("server", "url"), literal(connector.server()));
        connector
                .otherServers()
                .forEach((name, url) -> check(report, subject.inConnector("server", "others", name), literal(url)));
        check(report, subject.inConnector("pages", "index"), connector.pages().index());
        if (connector.pages().library() != null) {
            check(
                    report,
                    subject.inConnector("pages", "library", "url"),
                    connector.pages().library().url());
            check(
                    report,
                    subject.inConnector("pages", "library", "icon"),
                    connector.pages().library().icon());
        }
        for (AuthScheme scheme : connector.auth()) {
            if (scheme.recipe() instanceof AuthScheme.Recipe.Token token) {
                OAuth2 oauth2 = token.oauth2();
                Stream.of(oauth2.tokenUrl(), oauth2.refreshUrl(), oauth2.authorizeUrl())
                        .filter(Objects::nonNull)
                        .forEach(url -> check(report, subject.inConnector("auth"), literal(url)));
            }
        }
        connector
                .connection()
                .forEach(field ->
                        check(report, subject.inConnector("connection", field.id(), "example"), field.example()));
        for (Action action : connector.actions()) {
            check(report, subject.in(action, "reference"), action.reference());
            Action.Workflow workflow = action.page().workflow();
            if (workflow != null) {
                check(report, subject.in(action, "library", "url"), workflow.url());
            }
        }
    }

    private static void check(LintReport report, Span span, @Nullable String address) {
        if (address != null && OPEN.matcher(address).matches()) {
            report.add(span, Quote.code(address) + " is not encrypted", "write `https://` if the server knows it");
        }
    }

    /** The text that an address begins with. */
    private static @Nullable String literal(@Nullable Value server) {
        if (server instanceof Value.Text text) {
            return text.text();
        }
        return server instanceof Value.Template template
                        && !template.parts().isEmpty()
                        && template.parts().get(0) instanceof Value.Template.Part.Literal literal
                ? literal.text()
                : null;
    }
}
