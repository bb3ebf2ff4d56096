package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ValueType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Types that nothing returns. */
final class UnusedType implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText(
                "unused-type",
                "a type that no action takes or returns, not even as part of another type",
                """
                It costs the reader time, and generated code a class that nobody can get.
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
                    fields: {name: {type: string, description: What the label says.}}
                  Coupon:
                    description: A piece of paper.
                    fields: {code: {type: string, description: What is printed on it.}}
                # actions/get-article.yaml

                action: get-article
                description: Reads one article.
                call: GET /article
                output: {type: Article}
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
                    fields: {name: {type: string, description: What the label says.}}
                # actions/get-article.yaml

                action: get-article
                description: Reads one article.
                call: GET /article
                output: {type: Article}
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        Map<String, NamedType> types = subject.connector().types();
        Set<String> reached = new HashSet<>();
        Deque<ValueType> open = new ArrayDeque<>();
        for (Action action : subject.connector().actions()) {
            open.add(action.output().type());
            action.parameters().forEach(parameter -> open.add(parameter.type()));
        }
        while (!open.isEmpty()) {
            ValueType type = open.remove().innermost();
            if (type instanceof ValueType.Named named && reached.add(named.type())) {
                Optional.ofNullable(types.get(named.type()))
                        .ifPresent(known -> known.parts().forEach(open::add));
            }
        }
        types.keySet().stream()
                .filter(name -> !reached.contains(name))
                .forEach(name -> report.add(
                        subject.inConnector("types", name),
                        "no action takes or returns the type " + Quote.code(name),
                        "remove it, or name it as the type of a parameter, output or field"));
    }
}
