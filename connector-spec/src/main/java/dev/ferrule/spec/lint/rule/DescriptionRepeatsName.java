package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import java.util.Locale;
import java.util.regex.Pattern;

/** Descriptions that say the name once more. */
final class DescriptionRepeatsName implements LintRule {

    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern FILLER = Pattern.compile("\\b(?:the|a|an|this|its)\\b");

    @Override
    public RuleText text() {
        return new RuleText(
                "description-repeats-name", "a description that says only what the name says already", """
                Whoever reads the description has read the name before. Say what the name leaves open: what it is for, where it comes
                from, which form it has, or what happens without it.
                """, """
                # actions/get-user.yaml

                action: get-user
                description: Reads one user.
                parameters:
                  first_name: {type: string, to: query.first, description: The first name.}
                call: GET /user
                """, """
                # actions/get-user.yaml

                action: get-user
                description: Reads one user.
                parameters:
                  first_name: {type: string, to: query.first, description: The given name as it stands in the passport.}
                call: GET /user
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        for (Described thing : Described.in(subject)) {
            String said = words(thing.description());
            if (!said.isEmpty() && (said.equals(words(thing.name())) || said.equals(words(thing.id())))) {
                report.add(
                        thing.span(),
                        "the description of " + thing.title() + " repeats its name",
                        "say what the name leaves open, or what happens when it is left out");
            }
        }
    }

    private static String words(String text) {
        String plain = OTHER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
        return FILLER.matcher(plain).replaceAll(" ").strip().replaceAll(" +", " ");
    }
}
