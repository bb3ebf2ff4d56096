package dev.ferrule.testkit.mock;

import dev.ferrule.runtime.definition.Condition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.Predicate;
import dev.ferrule.runtime.definition.ResponseRule;
import dev.ferrule.runtime.definition.ResponseRule.Verdict;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes answers that mean failure by a rule about answers: those whose rule asks for one status. */
final class Failures {

    private Failures() {}

    /** The answers by their status; of several rules about one status, the first counts, as it does in a call. */
    static SortedMap<Integer, SandboxResponse> of(ConnectorDefinition connector, StepDefinition step) {
        SortedMap<Integer, SandboxResponse> failures = new TreeMap<>();
        Stream<ResponseRule> shared = step.fetch().isPresent() ? Stream.of() : connector.rules().stream();
        Stream.concat(step.rules().stream(), shared)
                .filter(rule -> rule.verdict() == Verdict.FAIL)
                .forEach(rule -> status(rule.when())
                        .filter(status -> status >= 400)
                        .ifPresent(status -> failures.putIfAbsent(status, answer(rule, status))));
        return failures;
    }

    private static SandboxResponse answer(ResponseRule rule, int status) {
        Sketch body = new Sketch(JsonNull.NULL);
        new Wishes(body, status).fulfil(rule.when());
        Stream.of(rule.code(), rule.message())
                .flatMap(Optional::stream)
                .filter(Expression.Reference.class::isInstance)
                .map(told -> ((Expression.Reference) told).origin())
                .filter(Origin.Body.class::isInstance)
                .map(place -> ((Origin.Body) place).path())
                .filter(path -> !path.parts().isEmpty() && !body.has(path))
                .forEach(path -> body.put(path, JsonValue.of("sample")));
        JsonValue value = body.value();
        return SandboxResponse.json(status, JsonWriter.pretty(value instanceof JsonNull ? JsonObject.EMPTY : value));
    }

    /** The one status that a condition asks for. */
    private static Optional<Integer> status(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().flatMap(part -> status(part).stream()).findFirst();
        }
        return condition instanceof Condition.Check check
                        && check.origin() instanceof Origin.Status
                        && check.predicate() instanceof Predicate.Equal equal
                        && equal.value() instanceof Expression.Literal literal
                        && literal.value() instanceof JsonNumber number
                        && number.digits().matches("[1-5][0-9]{2}")
                ? Optional.of(Integer.valueOf(number.digits()))
                : Optional.empty();
    }
}
