package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Step;
import java.util.Set;

/** Lists whose pages every caller has to turn. */
final class UnpagedList implements LintRule {

    private static final Set<String> SIGNS =
            Set.of("page", "page_number", "page_token", "cursor", "offset", "start_at", "starting_after");

    @Override
    public RuleText text() {
        return new RuleText("unpaged-list", "callers have to turn the pages of a list themselves", """
                A parameter such as `page` or `cursor` of a reading action says that its list comes in parts. Every caller then writes the
                same loop, and most forget its end. Let `pagination` read the list.
                """, """
                # actions/list-users.yaml
                action: list-users
                description: Lists the users.
                parameters:
                  page: {type: integer, to: query.page, description: Which page is read.}
                call: GET /users
                """, """
                # actions/list-users.yaml
                action: list-users
                description: Lists the users.
                call: GET /users
                pagination: {items: body, next: {page: query.page}, ceiling: 1000}
                output: {type: list, of: string}
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        for (Action action : subject.connector().actions()) {
            boolean paged = action.steps().stream().anyMatch(step -> step.pagination() != null);
            for (Parameter parameter : action.parameters()) {
                boolean read = parameter.targets().stream()
                        .flatMap(target -> action.step(target.step()).stream())
                        .map(Step::method)
                        .anyMatch("GET"::equals);
                if (!paged && read && SIGNS.contains(parameter.id())) {
                    report.add(
                            subject.in(action, "parameters", parameter.id()),
                            "callers of the action " + Quote.code(action.id()) + " turn pages with "
                                    + Quote.code(parameter.id()),
                            "add `pagination:` to the step");
                }
            }
        }
    }
}
