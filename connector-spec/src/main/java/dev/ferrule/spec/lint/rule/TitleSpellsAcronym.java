package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Titles made from ids that spell an acronym as a word. */
final class TitleSpellsAcronym implements LintRule {

    private static final Pattern ACRONYM =
            Pattern.compile("\\b(?:Id|Url|Uri|Api|Ip|Sso|Ssl|Tls|Dns|Html|Json|Xml|Csv|Pdf|Uuid|Sql|Http|Ldap|Sms)\\b");
    private static final Set<Described.Kind> TITLED = EnumSet.of(
            Described.Kind.CONNECTOR, Described.Kind.CONNECTION_FIELD, Described.Kind.ACTION, Described.Kind.PARAMETER);

    @Override
    public RuleText text() {
        return new RuleText(
                "title-spells-acronym",
                "a title made from an id writes an acronym as a word, such as `User Id`",
                """
                Where a spec has no `name`, the title is made from the id, and nothing knows that `id` or `url` is an acronym.
                """,
                """
                # actions/get-user.yaml

                action: get-user
                description: Reads one user.
                parameters:
                  directory_id: {type: integer, to: query.directory, description: The directory that holds the user.}
                call: GET /user
                """,
                """
                # actions/get-user.yaml

                action: get-user
                description: Reads one user.
                parameters:
                  directory_id:
                    name: Directory ID
                    type: integer
                    to: query.directory
                    description: The directory that holds the user.
                call: GET /user
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        for (Described thing : Described.in(subject)) {
            Matcher acronym = ACRONYM.matcher(thing.name());
            if (TITLED.contains(thing.kind()) && acronym.find()) {
                String better = ACRONYM.matcher(thing.name())
                        .replaceAll(match -> match.group().toUpperCase(Locale.ROOT));
                report.add(
                        thing.key(),
                        "the title of " + thing.title() + " is " + Quote.code(thing.name()),
                        "add `name: " + Quote.harmless(better) + "`");
            }
        }
    }
}
