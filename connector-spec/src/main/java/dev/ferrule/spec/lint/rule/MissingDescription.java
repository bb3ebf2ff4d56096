package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;

/** Things without a description. */
final class MissingDescription implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText(
                "missing-description",
                "a connector, action, parameter, type, field or connection field without a description",
                """
                A page, an editor and a person who fills in a form have nothing but the name to go by. One sentence that says what
                the name cannot say is enough.
                """,
                """
                # connector.yaml
                ferrule: 1
                connector: shop
                description: Manages the articles of a shop.
                server: {url: 'https://shop.example.com'}
                types:
                  Article:
                    fields:
                      stock: {type: integer}
                """,
                """
                # connector.yaml
                ferrule: 1
                connector: shop
                description: Manages the articles of a shop.
                server: {url: 'https://shop.example.com'}
                types:
                  Article:
                    description: An article as the shop sells it.
                    fields:
                      stock: {type: integer, description: How many pieces are in the warehouse.}
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        Described.in(subject).stream()
                .filter(thing -> thing.description().isBlank())
                .forEach(thing -> report.add(
                        thing.span(), thing.title() + " has no description", "add `description:` with one sentence"));
    }
}
