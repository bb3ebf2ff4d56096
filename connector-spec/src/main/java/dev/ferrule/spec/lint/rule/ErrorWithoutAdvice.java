package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;

/** Error codes that leave the reader alone. */
final class ErrorWithoutAdvice implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText("error-without-advice", "an error code without `advice`", """
                The description says what happened; the advice says what to do, which is what somebody who meets the code is looking
                for.
                """, """
                # connector.yaml
                ferrule: 1
                connector: shop
                description: Manages the articles of a shop.
                server: {url: 'https://shop.example.com'}
                responses:
                  - {when: {body.code: {present: true}}, then: fail, code: {$from: body.code}}
                errors:
                  OUT_OF_STOCK: {kind: limit, description: Nothing is left.}
                """, """
                # connector.yaml
                ferrule: 1
                connector: shop
                description: Manages the articles of a shop.
                server: {url: 'https://shop.example.com'}
                responses:
                  - {when: {body.code: {present: true}}, then: fail, code: {$from: body.code}}
                errors:
                  OUT_OF_STOCK: {kind: limit, description: Nothing is left., advice: Order again when the shop has restocked.}
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        subject.connector().errors().values().stream()
                .filter(error -> error.advice().isBlank())
                .forEach(error -> report.add(
                        subject.inConnector("errors", error.code()),
                        "the error code " + Quote.code(error.code()) + " says nothing on what to do",
                        "add `advice:` with one sentence"));
    }
}
