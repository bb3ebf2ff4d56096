package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Descriptions that do not tell two things apart. */
final class DuplicateDescription implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText(
                "duplicate-description",
                "two parameters, fields or actions beside each other with the same description",
                """
                A reader compares the two to choose one of them, and the text that should help says the same twice.
                """,
                """
                # actions/get-user.yaml

                action: get-user
                description: Reads one user.
                parameters:
                  key: {type: string, to: query.key, description: Which user to read.}
                  name: {type: string, to: query.name, description: Which user to read.}
                call: GET /user
                """,
                """
                # actions/get-user.yaml

                action: get-user
                description: Reads one user.
                parameters:
                  key: {type: string, to: query.key, description: 'The user''s key, which survives a rename.'}
                  name: {type: string, to: query.name, description: The name that the user logs in with.}
                call: GET /user
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        Map<String, Described> first = new HashMap<>();
        for (Described thing : Described.in(subject)) {
            if (thing.description().isBlank()) {
                continue;
            }
            String key = thing.owner() + "\n" + thing.description().strip().toLowerCase(Locale.ROOT);
            @Nullable Described other = first.putIfAbsent(key, thing);
            if (other != null) {
                report.add(
                        thing.span(),
                        thing.title() + " is described like " + other.title(),
                        "say what tells them apart");
            }
        }
    }
}
