package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.error.Violation;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.validation.RuleChecker;
import dev.ferrule.runtime.validation.RuleMessages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks given entries of a map by what the service told of them. A violation bears the id of the parameter and names the
 * way from it to the entry: {@code Fields: "severity" must be given}.
 */
final class EntryChecker {

    private EntryChecker() {}

    /** What is wrong with the entries, in the order of the service; those that it does not know come last. */
    static List<Violation> check(ParameterDefinition map, List<MapEntry> known, JsonObject given) {
        List<Violation> violations = new ArrayList<>();
        Set<String> unknown = new HashSet<>(given.members().keySet());
        for (MapEntry entry : known) {
            unknown.remove(entry.key());
            check(part(map, entry), entry.options(), given.member(entry.key()).orElse(JsonNull.NULL), violations);
        }
        given.members().keySet().stream()
                .filter(unknown::contains)
                .forEach(key -> violations.add(new Violation(
                        map.id(), map.name() + ": " + RuleMessages.quoted(key), "unknown", "is no entry here")));
        return violations;
    }

    private static ParameterDefinition part(ParameterDefinition map, MapEntry entry) {
        ParameterDefinition.Builder part =
                ParameterDefinition.builder(map.id(), RuleMessages.quoted(entry.key()), entry.shape());
        return (entry.required() ? part.required() : part).build().partOf(map);
    }

    private static void check(
            ParameterDefinition part, List<JsonValue> options, JsonValue value, List<Violation> violations) {
        List<Violation> broken = RuleChecker.check(List.of(part), Inputs.of(Map.of(part.id(), value)));
        violations.addAll(broken);
        List<String> allowed = options.stream()
                .flatMap(option -> Evaluator.text(option).stream())
                .toList();
        if (broken.isEmpty() && !allowed.isEmpty() && !isAllowed(value, allowed)) {
            violations.add(new Violation(part.id(), part.name(), "options", RuleMessages.options(allowed)));
        }
    }

    private static boolean isAllowed(JsonValue value, List<String> allowed) {
        return value instanceof JsonArray list
                ? list.values().stream().allMatch(each -> isAllowed(each, allowed))
                : value instanceof JsonNull
                        || Evaluator.text(value).filter(allowed::contains).isPresent();
    }
}
