package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;

/** Outputs that are documented by an example alone. */
final class UntypedOutput implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText("untyped-output", "an output has an example and no type", """
                Without a type the page lists no fields, the generated code returns raw JSON, and nobody learns of a field that the
                example does not show.
                """, """
                # actions/get-user.yaml
                action: get-user
                description: Reads one user.
                call: GET /user
                output: {example: examples/get-user.json}
                # examples/get-user.json
                {"name": "sampleuser"}
                """, """
                # connector.yaml
                ferrule: 1
                connector: shop
                description: Manages the articles of a shop.
                server: {url: 'https://shop.example.com'}
                types:
                  User:
                    description: A user as the shop keeps it.
                    fields: {name: {type: string, description: What the user logs in with.}}
                # actions/get-user.yaml
                action: get-user
                description: Reads one user.
                call: GET /user
                output: {type: User, example: examples/get-user.json}
                # examples/get-user.json
                {"name": "sampleuser"}
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        for (Action action : subject.connector().actions()) {
            if (action.output().example() != null && !subject.has(action, "output", "type")) {
                report.add(
                        subject.in(action, "output"),
                        "the output of the action " + Quote.code(action.id()) + " has no type",
                        "describe its fields under `types:` in connector.yaml, or say `type: any`");
            }
        }
    }
}
