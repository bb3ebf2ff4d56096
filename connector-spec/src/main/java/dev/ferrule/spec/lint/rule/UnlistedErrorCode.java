package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Span;
import dev.ferrule.spec.diagnostic.Suggestion;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.ResponseRule;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import java.util.List;
import java.util.function.Function;

/** Codes that the list of codes does not know. */
final class UnlistedErrorCode implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText(
                "unlisted-error-code",
                "a response rule fails with a literal code that `errors` does not list",
                """
                The page lists what is under `errors`. A code that only a rule knows is met by callers and explained nowhere.
                """,
                """
                # connector.yaml
                ferrule: 1
                connector: shop
                description: Manages the articles of a shop.
                server: {url: 'https://shop.example.com'}
                responses:
                  - {when: {body.code: {present: true}}, then: fail, code: {$from: body.code}}
                errors:
                  OUT_OF_STOCK: {kind: limit, description: Nothing is left., advice: Wait for more.}
                # actions/get-article.yaml

                action: get-article
                description: Reads one article.
                call: GET /article
                responses:
                  - {when: {status: 410}, then: fail, code: SOLD_OUT, message: The article is not made any more.}
                """,
                """
                # connector.yaml
                ferrule: 1
                connector: shop
                description: Manages the articles of a shop.
                server: {url: 'https://shop.example.com'}
                responses:
                  - {when: {body.code: {present: true}}, then: fail, code: {$from: body.code}}
                errors:
                  OUT_OF_STOCK: {kind: limit, description: Nothing is left., advice: Wait for more.}
                  SOLD_OUT: {kind: not-found, description: It is not made any more., advice: Choose another article.}
                # actions/get-article.yaml

                action: get-article
                description: Reads one article.
                call: GET /article
                responses:
                  - {when: {status: 410}, then: fail, code: SOLD_OUT, message: The article is not made any more.}
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        Connector connector = subject.connector();
        check(report, connector, connector.responses(), index -> subject.inConnector("responses", index, "code"));
        for (Action action : connector.actions()) {
            for (Step step : action.steps()) {
                check(
                        report,
                        connector,
                        step.responses(),
                        index -> subject.in(action, step, "responses", index, "code"));
            }
        }
    }

    private static void check(
            LintReport report, Connector connector, List<ResponseRule> rules, Function<String, Span> place) {
        for (int i = 0; i < rules.size(); i++) {
            boolean unlisted = rules.get(i).code() instanceof Value.Text code
                    && !connector.errors().containsKey(code.text());
            if (unlisted && rules.get(i).code() instanceof Value.Text code) {
                report.add(
                        place.apply(Integer.toString(i)),
                        "the code " + Quote.code(code.text()) + " is not listed under `errors`",
                        Suggestion.likely(code.text(), connector.errors().keySet())
                                .map(name -> "did you mean " + Quote.code(name) + "?")
                                .orElse("list it in connector.yaml with what it means and what to do"));
            }
        }
    }
}
