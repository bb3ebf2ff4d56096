package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Pagination;
import dev.ferrule.spec.model.Step;

/** Lists that are read to their end, however long they are. */
final class EndlessPagination implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText("endless-pagination", "a list has neither a limit nor a ceiling", """
                A caller who asks for ten items then waits for all of them, and a service that stops without saying so goes
                unnoticed. Give callers a limit; say under `ceiling` how many items the service gives at most.
                """, """
                # actions/list-users.yaml
                action: list-users
                description: Lists the users.
                call: GET /users
                pagination: {items: body.users, next: {cursor: body.next, to: query.after}}
                """, """
                # actions/list-users.yaml
                action: list-users
                description: Lists the users.
                parameters:
                  limit: {type: integer, min: 1, description: How many users are listed at most.}
                call: GET /users
                pagination: {items: body.users, next: {cursor: body.next, to: query.after}, limit: {$from: limit}}
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        for (Action action : subject.connector().actions()) {
            for (Step step : action.steps()) {
                Pagination pagination = step.pagination();
                if (pagination != null && pagination.limit() == null && pagination.ceiling() == null) {
                    report.add(
                            subject.in(action, step, "pagination"),
                            "the list of the action " + Quote.code(action.id()) + " is read to its end, however long",
                            pagination.lists().isEmpty()
                                    ? "add `limit: {$from: limit}` with a parameter, or `ceiling:`"
                                    : "add `ceiling:`");
                }
            }
        }
    }
}
