package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import java.util.regex.Pattern;

/** Descriptions that were never written. */
final class PlaceholderText implements LintRule {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\b(?:TODO|TBD|FIXME|XXX)\\b|(?i)\\blorem ipsum\\b|(?i)\\b(?:add|insert) description\\b");

    @Override
    public RuleText text() {
        return new RuleText(
                "placeholder-text", "a description that still holds a placeholder such as TODO or TBD", """
                What was meant for the author is read by everybody once the page is published.
                """, """
                # actions/get-user.yaml

                action: get-user
                description: 'TODO: describe this action.'
                call: GET /user
                """, """
                # actions/get-user.yaml

                action: get-user
                description: Reads one user by name.
                call: GET /user
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        Described.in(subject).stream()
                .filter(thing -> PLACEHOLDER.matcher(thing.description()).find())
                .forEach(thing -> report.add(
                        thing.span(),
                        "the description of " + thing.title() + " holds a placeholder",
                        "write what was meant, or remove the description"));
    }
}
