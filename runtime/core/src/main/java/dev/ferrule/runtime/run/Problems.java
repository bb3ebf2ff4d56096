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
import java.util.stream.Stream;

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
                .flatMap(problems -> scope.values(problems, Optional.empty()))
                .stream()
                .flatMap(List::stream)
                .flatMap(Problems::flat)
                .limit(MOST)
                .map(item -> one(rule, step, scope.withItem(item)))
                .filter(problem ->
                        !problem.message().isEmpty() || problem.code().isPresent())
                .toList();
    }

    /** The entries of lists in lists, which are problems as much as those of one list. */
    private static Stream<JsonValue> flat(JsonValue problem) {
        return problem instanceof JsonArray several
                ? several.values().stream().flatMap(Problems::flat)
                : Stream.of(problem);
    }

    private static boolean hasEntries(JsonValue problems) {
        return problems instanceof JsonArray || problems instanceof JsonObject;
    }

    /** What a rule says of one thing; its message is empty when the answer gives none. */
    static Problem one(ResponseRule rule, StepDefinition step, Scope scope) {
        return new Problem(
                message(rule.message(), scope),
                texts(rule.code(), scope).findFirst(),
                rule.parameter()
                        .or(() -> texts(rule.blamed(), scope)
                                .flatMap(name -> Blame.parameter(step, name).stream())
                                .findFirst()));
    }

    /** Several problems as one: all messages, and the first code and parameter. */
    static Problem together(List<Problem> problems) {
        return new Problem(
                joined(problems.stream().map(Problem::message)),
                problems.stream().flatMap(problem -> problem.code().stream()).findFirst(),
                problems.stream()
                        .flatMap(problem -> problem.parameter().stream())
                        .findFirst());
    }

    /** What a value says went wrong, of a list all that its entries say; empty when the answer says nothing. */
    static String message(Optional<Expression> expression, Scope scope) {
        return joined(texts(expression, scope).limit(MOST).map(String::strip));
    }

    private static String joined(Stream<String> messages) {
        return messages.filter(message -> !message.isEmpty()).distinct().collect(Collectors.joining(" "));
    }

    /** The texts of the answer; none where there is no text, as what failed is told all the same. */
    private static Stream<String> texts(Optional<Expression> expression, Scope scope) {
        try {
            return expression.flatMap(value -> told(value, scope)).stream()
                    .flatMap(Problems::flat)
                    .flatMap(value -> Evaluator.text(value).stream());
        } catch (RequestWriter.RefusedValue | Evaluator.UnfitValue e) {
            return Stream.empty();
        }
    }

    /** What a value says; other than in what is sent, a slot of a text may find several. */
    private static Optional<JsonValue> told(Expression expression, Scope scope) {
        if (!(expression instanceof Expression.Template template)) {
            return Evaluator.value(expression, scope);
        }
        StringBuilder text = new StringBuilder();
        for (Expression part : template.parts()) {
            Optional<JsonValue> value = Evaluator.value(part, scope);
            String found = joined(value.stream().flatMap(Problems::flat).flatMap(one -> Evaluator.text(one).stream()));
            if (value.isEmpty() || (found.isEmpty() && hasEntries(value.get()))) {
                return Optional.empty();
            }
            text.append(found);
        }
        return Optional.of(JsonValue.of(text.toString()));
    }
}
