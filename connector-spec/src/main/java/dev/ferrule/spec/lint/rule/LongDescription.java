package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import java.util.EnumSet;
import java.util.Set;

/** Descriptions that do not fit into a table. */
final class LongDescription implements LintRule {

    private static final String MOST = "most";
    private static final Set<Described.Kind> TABLED =
            EnumSet.of(Described.Kind.PARAMETER, Described.Kind.FIELD, Described.Kind.CONNECTION_FIELD);

    @Override
    public RuleText text() {
        return new RuleText(
                        "long-description",
                        "the description of a parameter or field is longer than a table cell bears",
                        """
                Descriptions stand in tables, in hover texts and in the help of the command line. Say the one thing that everybody
                needs, and move the rest into `notes` or into the action's description. The option `most` says how many characters are
                fine.
                """,
                        """
                # actions/get-user.yaml

                action: get-user
                description: Reads one user.
                parameters:
                  expand:
                    type: boolean
                    to: query.expand
                    description: >-
                      Whether the answer lists the attributes of the user. Attributes are kept by the service itself, by applications
                      that are registered with it, and by directories behind it, each of which has its own rules on who may see and who
                      may change them, and each of which may be slow to answer, so that a call with attributes takes longer than one
                      without.
                call: GET /user
                """,
                        """
                # actions/get-user.yaml

                action: get-user
                description: Reads one user.
                parameters:
                  expand:
                    type: boolean
                    to: query.expand
                    description: Whether the answer lists the attributes of the user.
                    notes: Attributes come from several directories, so a call with them takes longer.
                call: GET /user
                """)
                .with(MOST, 300);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        int most = report.option(MOST);
        for (Described thing : Described.in(subject)) {
            int length = thing.description().strip().length();
            if (TABLED.contains(thing.kind()) && length > most) {
                report.add(
                        thing.span(),
                        "the description of " + thing.title() + " has " + length + " characters",
                        "at most " + most
                                + " fit into a table; move the rest into `notes` or the action's description");
            }
        }
    }
}
