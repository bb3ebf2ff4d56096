package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Connector;

/** Connectors that say nothing of failures. */
final class NoErrorCodes implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText("no-error-codes", "a connector with neither `errors` nor response rules", """
                Without them a caller learns the status of a failed call and nothing of the reason that the service gives. Say at least
                where its messages stand: `{when: {body.message: {present: true}}, then: fail, message: {$from: body.message}}`.
                """, """
                # connector.yaml
                ferrule: 1
                connector: shop
                description: Manages the articles of a shop.
                server: {url: 'https://shop.example.com'}
                # actions/get-article.yaml

                action: get-article
                description: Reads one article.
                call: GET /article
                """, """
                # connector.yaml
                ferrule: 1
                connector: shop
                description: Manages the articles of a shop.
                server: {url: 'https://shop.example.com'}
                responses:
                  - {when: {body.message: {present: true}}, then: fail, message: {$from: body.message}}
                # actions/get-article.yaml

                action: get-article
                description: Reads one article.
                call: GET /article
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        Connector connector = subject.connector();
        boolean silent = connector.errors().isEmpty()
                && connector.responses().isEmpty()
                && connector.actions().stream()
                        .flatMap(action -> action.steps().stream())
                        .allMatch(step -> step.responses().isEmpty());
        if (silent && !connector.actions().isEmpty()) {
            report.add(
                    subject.inConnector("connector"),
                    "the connector does not say how the service reports failures",
                    "add `responses:` with a rule that finds the service's message, and `errors:` with its codes");
        }
    }
}
