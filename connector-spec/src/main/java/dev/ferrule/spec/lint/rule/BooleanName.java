package dev.ferrule.spec.lint.rule;

import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.lint.LintReport;
import dev.ferrule.spec.lint.LintRule;
import dev.ferrule.spec.lint.LintSubject;
import dev.ferrule.spec.lint.RuleText;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.ValueType.Scalar;
import java.util.Set;
import java.util.stream.Collectors;

/** Flags with and without a prefix. */
final class BooleanName implements LintRule {

    @Override
    public RuleText text() {
        return new RuleText(
                "boolean-name",
                "some boolean parameters are named with a prefix such as `is_` and most are not, or the other way round",
                """
                One pattern for all flags of a connector is easier to guess. The rule reports the few that differ from the many.
                """,
                """
                # actions/get-user.yaml

                action: get-user
                description: Reads one user.
                parameters:
                  active: {type: boolean, to: query.active, description: Only if the user may log in.}
                  expand: {type: boolean, to: query.expand, description: Whether attributes are listed.}
                  is_hidden: {type: boolean, to: query.hidden, description: Whether hidden users count.}
                call: GET /user
                """,
                """
                # actions/get-user.yaml

                action: get-user
                description: Reads one user.
                parameters:
                  active: {type: boolean, to: query.active, description: Only if the user may log in.}
                  expand: {type: boolean, to: query.expand, description: Whether attributes are listed.}
                  hidden: {type: boolean, to: query.hidden, description: Whether hidden users count.}
                call: GET /user
                """);
    }

    @Override
    public void check(LintSubject subject, LintReport report) {
        Set<String> ids = subject.connector().actions().stream()
                .flatMap(action -> action.parameters().stream())
                .filter(parameter -> parameter.type() == Scalar.BOOLEAN)
                .map(Parameter::id)
                .collect(Collectors.toSet());
        long prefixed = ids.stream().filter(BooleanName::hasPrefix).count();
        long plain = ids.size() - prefixed;
        if (prefixed == plain || Math.min(prefixed, plain) == 0) {
            return;
        }
        for (Action action : subject.connector().actions()) {
            for (Parameter parameter : action.parameters()) {
                if (parameter.type() == Scalar.BOOLEAN && hasPrefix(parameter.id()) == prefixed < plain) {
                    report.add(
                            subject.in(action, "parameters", parameter.id()),
                            "the flag " + Quote.code(parameter.id())
                                    + (prefixed < plain
                                            ? " has the prefix `is_`, unlike most others"
                                            : " lacks the prefix `is_` that most others have"),
                            "name all flags of the connector by one pattern; `to:` keeps the name on the wire");
                }
            }
        }
    }

    private static boolean hasPrefix(String id) {
        return id.startsWith("is_");
    }
}
