package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.ValueType;

/** Lists whose items nobody describes. */
final class UntypedList implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText("untyped-list", "a list that comes in pages has no type", """
                Without a type the page lists no fields of an item, and the generated client cannot hand the items out page by page.
                """, """
                # actions/list-users.yaml
                action: list-users
                description: Lists the users.
                call: GET /users
                pagination: {items: body.users, next: {cursor: body.next, to: query.after}, ceiling: 1000}
                """, """
                # actions/list-users.yaml
                action: list-users
                description: Lists the names of the users.
                call: GET /users
                pagination: {items: body.users, next: {cursor: body.next, to: query.after}, ceiling: 1000}
                output: {type: list, of: string}
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        for (Action action : subject.connector().actions()) {
            for (Step step : action.steps()) {
                boolean returned = action.output().isAt(new Source.Body(step.id(), JsonPath.WHOLE));
                if (step.pagination() != null
                        && step.pagination().lists().isEmpty()
                        && returned
                        && action.output().type() == ValueType.Scalar.ANY) {
                    report.add(
                            subject.in(action, step, "pagination"),
                            "the list that the action " + Quote.code(action.id()) + " returns has no type",
                            "add `output: {type: list, of: TYPE}`");
                }
            }
        }
    }
}
