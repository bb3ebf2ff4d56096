package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Connector.ConnectionField;
import dev.ferrule.spec.model.Source;
import java.util.ArrayList;
import java.util.List;

/** Fields of a connection that nothing uses. */
final class UnusedConnectionField implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText(
                "unused-connection-field",
                "a field of the connection that neither the server, the authentication nor an action uses",
                """
                Everybody who sets up a connection is asked for it, looks for it, and gives it away for nothing.
                """,
                """
                # connector.yaml
                ferrule: 1
                connector: shop
                description: Manages the articles of a shop.
                connection:
                  tenant: {type: string, required: true, description: The name of your shop.}
                server: {url: 'https://shop.example.com'}
                """,
                """
                # connector.yaml
                ferrule: 1
                connector: shop
                description: Manages the articles of a shop.
                connection:
                  tenant: {type: string, required: true, pattern: '[a-z]+', description: The name of your shop.}
                server: {url: 'https://shop.example.com/{connection.tenant}'}
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        List<Source> sources = new ArrayList<>(Sources.of(subject.connector()));
        subject.connector().actions().forEach(action -> sources.addAll(Sources.of(action)));
        for (ConnectionField field : subject.connector().connection()) {
            if (!sources.contains(new Source.Connection(field.id()))) {
                report.add(
                        subject.inConnector("connection", field.id()),
                        "nothing uses the connection field " + Quote.code(field.id()),
                        "remove it, or use `connection." + Quote.harmless(field.id()) + "` where it belongs");
            }
        }
    }
}
