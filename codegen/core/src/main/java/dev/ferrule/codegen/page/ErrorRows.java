package dev.ferrule.codegen.page;

import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.ResponseRule;
import dev.ferrule.spec.model.ResponseRule.Verdict;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The failures that a connector declares: the service's codes, then what rules say of answers without one. */
final class ErrorRows {

    private ErrorRows() {}

    /** Those of every action. */
    static List<ErrorRow> of(Connector connector) {
        Set<ErrorRow> rows = codes(connector.errors().values());
        addRules(rows, connector.responses(), null);
        return new ArrayList<>(rows);
    }

    static List<ErrorRow> of(Connector connector, Action action) {
        Set<ErrorRow> rows = codes(connector.errors(action));
        for (Step step : action.steps()) {
            addRules(rows, step.responses(), action);
        }
        addRules(rows, connector.responses(), action);
        return new ArrayList<>(rows);
    }

    private static Set<ErrorRow> codes(Collection<Connector.ErrorEntry> errors) {
        Set<ErrorRow> rows = new LinkedHashSet<>();
        errors.forEach(error -> rows.add(new ErrorRow(
                SafeCharacters.line(error.code()),
                SafeCharacters.line(error.kind()),
                null,
                RichText.parse(error.description()),
                RichText.parse(error.advice()))));
        return rows;
    }

    /** Rules that name a code are left out: its entry says more. */
    private static void addRules(Set<ErrorRow> rows, List<ResponseRule> rules, @Nullable Action action) {
        for (ResponseRule rule : rules) {
            String kind = rule.kind();
            if (rule.then() == Verdict.FAIL
                    && kind != null
                    && rule.code() == null
                    && rule.message() instanceof Value.Text message) {
                rows.add(new ErrorRow(
                        null,
                        kind,
                        label(action, rule.parameter()),
                        RichText.of(new RichText.Text(message.text())),
                        RichText.EMPTY));
            }
        }
    }

    private static @Nullable String label(@Nullable Action action, @Nullable String parameter) {
        return action == null || parameter == null
                ? null
                : action.parameter(parameter)
                        .map(found -> SafeCharacters.line(found.name()))
                        .orElse(null);
    }
}
