package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Descriptions that begin or end unlike the others. */
final class DescriptionStyle implements LintRule {

    private static final Pattern END = Pattern.compile("[.!?:)|`]$");
    private static final int FEWEST = 3;
    private static final int OF_FIVE = 4;

    @Override
    public RuleText text() {
        return new RuleText(
                "description-style",
                "a description without capital letter or full stop among others that have them",
                """
                Descriptions of one kind stand below each other in a table, where the odd one looks like a mistake. The rule follows
                the connector: it speaks only when at least three descriptions of the kind, and four of five, do it the other way.
                """,
                """
                # actions/get-user.yaml

                action: get-user
                description: Reads one user.
                parameters:
                  city: {type: string, to: query.city, description: Where the user lives.}
                  country: {type: string, to: query.country, description: 'The country, as two letters.'}
                  group: {type: string, to: query.group, description: A group that the user is in.}
                  id: {type: string, to: query.id, description: The number of the user.}
                  mail: {type: string, to: query.mail, description: whom to write to}
                call: GET /user
                """,
                """
                # actions/get-user.yaml

                action: get-user
                description: Reads one user.
                parameters:
                  city: {type: string, to: query.city, description: Where the user lives.}
                  country: {type: string, to: query.country, description: 'The country, as two letters.'}
                  group: {type: string, to: query.group, description: A group that the user is in.}
                  id: {type: string, to: query.id, description: The number of the user.}
                  mail: {type: string, to: query.mail, description: Whom to write to.}
                call: GET /user
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        Map<Described.Kind, List<Described>> byKind = Described.in(subject).stream()
                .filter(thing -> !thing.description().isBlank())
                .collect(Collectors.groupingBy(Described::kind, TreeMap::new, Collectors.toList()));
        byKind.values().forEach(things -> {
            odd(
                            things,
                            thing -> !Character.isLowerCase(
                                    thing.description().strip().codePointAt(0)))
                    .forEach(thing -> report.add(
                            thing.span(),
                            "the description of " + thing.title() + " begins with a small letter, unlike the others",
                            "begin it with a capital letter"));
            odd(things, thing -> END.matcher(thing.description().strip()).find())
                    .forEach(thing -> report.add(
                            thing.span(),
                            "the description of " + thing.title() + " ends without a full stop, unlike the others",
                            "end it with a full stop"));
        });
    }

    /** Those without the style, when nearly all others have it. */
    private static List<Described> odd(List<Described> things, Predicate<Described> style) {
        long styled = things.stream().filter(style).count();
        boolean usual = styled >= FEWEST && styled * 5 >= (long) things.size() * OF_FIVE;
        return usual ? things.stream().filter(style.negate()).toList() : List.of();
    }
}
