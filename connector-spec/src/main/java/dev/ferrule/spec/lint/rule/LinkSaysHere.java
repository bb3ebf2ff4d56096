package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import java.util.regex.Pattern;

/** Links that do not say where they lead. */
final class LinkSaysHere implements LintRule {

    private static final Pattern VAGUE =
            Pattern.compile("(?i)\\[(?:click )?(?:here|this|link|this link|this page|more|docs)\\]\\(");

    @Override
    public RuleText text() {
        return new RuleText("link-says-here", "a link whose text is only a word such as `here`", """
                People who search a page for links, and screen readers that list them, get the text of the link without the sentence
                around it. Name what the link leads to.
                """, """
                # actions/get-user.yaml

                action: get-user
                description: Reads one user. The fields are explained [here](https://docs.example.com/users).
                call: GET /user
                """, """
                # actions/get-user.yaml

                action: get-user
                description: Reads one user, with the fields of [the user resource](https://docs.example.com/users).
                call: GET /user
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        Described.in(subject).stream()
                .filter(thing -> VAGUE.matcher(thing.description()).find())
                .forEach(thing -> report.add(
                        thing.span(),
                        "a link in the description of " + thing.title() + " does not say where it leads",
                        "name what it leads to, such as `[the user resource](...)`"));
    }
}
