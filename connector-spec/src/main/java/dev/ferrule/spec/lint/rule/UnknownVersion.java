package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Lifecycle;
import dev.ferrule.spec.model.ServiceVersion;
import java.util.List;

/** Versions of the service that the connector's list does not have. */
final class UnknownVersion implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText(
                "unknown-version", "a `since` that names a version that `versions` does not list", """
                A connector that lists the versions of its service promises that the list is whole. A version that is missing there is
                a typing error, or one that the page of the connector does not explain. Connectors without a list are left alone.
                """, """
                # connector.yaml
                ferrule: 1
                connector: shop
                description: Manages the articles of a shop.
                server: {url: 'https://shop.example.com'}
                versions:
                  '4.4': {description: Articles have labels.}
                # actions/list-articles.yaml

                action: list-articles
                description: Lists the articles.
                parameters:
                  label: {type: string, since: '4.5', to: query.label, description: What the label says.}
                call: GET /articles
                """, """
                # connector.yaml
                ferrule: 1
                connector: shop
                description: Manages the articles of a shop.
                server: {url: 'https://shop.example.com'}
                versions:
                  '4.4': {description: Articles have labels.}
                # actions/list-articles.yaml

                action: list-articles
                description: Lists the articles.
                parameters:
                  label: {type: string, since: '4.4', to: query.label, description: What the label says.}
                call: GET /articles
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        List<String> known =
                subject.connector().versions().stream().map(ServiceVersion::id).toList();
        if (known.isEmpty()) {
            return;
        }
        subject.connector()
                .objectTypes()
                .forEach(type -> type.fields()
                        .forEach(field -> check(
                                field.lifecycle(),
                                known,
                                subject.inConnector("types", type.name(), "fields", field.name(), "since"),
                                report)));
        subject.connector().actions().forEach(action -> {
            check(action.lifecycle(), known, subject.in(action, "since"), report);
            action.parameters()
                    .forEach(parameter -> check(
                            parameter.lifecycle(),
                            known,
                            subject.in(action, "parameters", parameter.id(), "since"),
                            report));
        });
    }

    private static void check(Lifecycle lifecycle, List<String> known, Span place, LintReport report) {
        String since = lifecycle.since();
        if (since != null && !known.contains(since)) {
            report.add(place, "the version " + Quote.code(since) + " is not listed", Suggestion.hint(since, known));
        }
    }
}
