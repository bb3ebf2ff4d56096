package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.ResponseRule;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.Problem;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what an answer says is wrong: one thing, or several. */
final class Problems {

    /** How many are told at most. */
    private static final int MOST = 100;

    private Problems() {}

    /** The problems that a rule tells one by one; empty when it finds no list or object of them. */
    static List<Problem> each(ResponseRule rule, StepDefinition step, Scope scope) {
        return rule
                .each()
                .filter(problems ->
                        scope.find(problems).filter(Problems::hasEntries).isPresent())
                .flatMap(scope::entries)
                .stream()
                .flatMap(List::stream)
                .limit(MOST)
                .map(item -> one(rule, step, item))
                .filter(problem ->
                        !problem.message().isEmpty() || problem.code().isPresent())
                .toList();
    }

    private static boolean hasEntries(JsonValue problems) {
        return problems instanceof JsonArray || problems instanceof JsonObject;
    }

    /** What a rule says of one thing; its message is empty when the answer gives none. */
    static Problem one(ResponseRule rule, StepDefinition step, Scope scope) {
        return new Problem(
                text(rule.message(), scope).map(String::strip).orElse(""),
                text(rule.code(), scope),
                rule.parameter().or(() -> text(rule.blamed(), scope).flatMap(name -> Blame.parameter(step, name))));
    }

    /** Several problems as one: all messages, and the first code and parameter. */
    static Problem together(List<Problem> problems) {
        return new Problem(
                problems.stream()
                        .map(Problem::message)
                        .filter(message -> !message.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" ")),
                problems.stream().flatMap(problem -> problem.code().stream()).findFirst(),
                problems.stream()
                        .flatMap(problem -> problem.parameter().stream())
                        .findFirst());
    }

    /** A text of the answer; nothing where it is none, as what failed is told all the same. */
    private static Optional<String> text(Optional<Expression> expression, Scope scope) {
        try {
            return expression.flatMap(value -> Evaluator.value(value, scope)).flatMap(Evaluator::text);
        } catch (RequestWriter.RefusedValue | Evaluator.UnfitValue e) {
            return Optional.empty();
        }
    }
}
