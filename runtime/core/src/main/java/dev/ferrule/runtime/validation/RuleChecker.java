package dev.ferrule.runtime.validation;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.InputRule;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Rules;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.error.Violation;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonBoolean;
import dev.ferrule.runtime.json.JsonFile;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks untyped inputs by the rules of their parameters: form first, and the rest when the form is right. */
public final class RuleChecker {

    private RuleChecker() {}

    /** What is wrong with the inputs of an action, in the order of its parameters; empty when nothing is. */
    public static List<Violation> check(ConnectorDefinition connector, ActionDefinition action, Inputs inputs) {
        List<Violation> violations = check(action.parameters(), inputs, new PartChecker(connector.shapes()));
        violations.addAll(checkTogether(action, inputs));
        return violations;
    }

    /** Which of the rules about inputs together are broken, in their order. */
    static List<Violation> checkTogether(ActionDefinition action, Inputs inputs) {
        List<Violation> violations = new ArrayList<>();
        for (InputRule rule : action.rules()) {
            if (rule instanceof InputRule.ExactlyOne one && given(action, one.parameters(), inputs) != 1) {
                violations.add(together(action, one.parameters(), "exactly-one", RuleMessages.EXACTLY_ONE));
            } else if (rule instanceof InputRule.AtLeastOne some && given(action, some.parameters(), inputs) == 0) {
                violations.add(together(action, some.parameters(), "at-least-one", RuleMessages.AT_LEAST_ONE));
            } else if (rule instanceof InputRule.AtMostOne most && given(action, most.parameters(), inputs) > 1) {
                violations.add(together(action, most.parameters(), "at-most-one", RuleMessages.AT_MOST_ONE));
            } else if (rule instanceof InputRule.Requires requires
                    && given(action, List.of(requires.parameter()), inputs) == 1
                    && given(action, requires.others(), inputs)
                            < requires.others().size()) {
                violations.add(new Violation(
                        requires.parameter(),
                        names(action, List.of(requires.parameter())),
                        "requires",
                        RuleMessages.requires(names(action, requires.others()))));
            }
        }
        return violations;
    }

    private static Violation together(ActionDefinition action, List<String> ids, String rule, String message) {
        return new Violation(ids.get(0), names(action, ids), rule, message);
    }

    private static long given(ActionDefinition action, List<String> ids, Inputs inputs) {
        return action.parameters().stream()
                .filter(parameter -> ids.contains(parameter.id()))
                .filter(parameter ->
                        inputs.get(parameter.id()).filter(parameter::isGiven).isPresent())
                .count();
    }

    private static String names(ActionDefinition action, List<String> ids) {
        return ids.stream()
                .map(id -> action.parameter(id).map(ParameterDefinition::name).orElse(id))
                .collect(Collectors.joining(", "));
    }

    /** What is wrong with the values of these parameters, in their order; empty when nothing is. */
    public static List<Violation> check(List<ParameterDefinition> parameters, Inputs inputs) {
        return check(parameters, inputs, new PartChecker(Map.of()));
    }

    private static List<Violation> check(List<ParameterDefinition> parameters, Inputs inputs, PartChecker parts) {
        List<Violation> violations = new ArrayList<>();
        for (String id : inputs.values().keySet()) {
            if (!isKnown(parameters, id)) {
                violations.add(new Violation(id, id, "unknown", "is no parameter here"));
            }
        }
        for (ParameterDefinition parameter : parameters) {
            check(parameter, inputs.get(parameter.id()), parts, violations);
        }
        return violations;
    }

    private static boolean isKnown(List<ParameterDefinition> parameters, String id) {
        for (ParameterDefinition parameter : parameters) {
            if (parameter.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** What is wrong with one value and its parts. */
    static void check(
            ParameterDefinition parameter, Optional<JsonValue> value, PartChecker parts, List<Violation> violations) {
        if (value.isEmpty() || value.get() instanceof JsonNull) {
            boolean given = value.filter(parameter::isGiven).isPresent();
            if (parameter.rules().required() && !given) {
                violations.add(violation(parameter, "required", RuleMessages.REQUIRED));
            }
        } else if (!fits(value.get(), parameter.shape(), parameter.rules(), parts)) {
            violations.add(
                    violation(parameter, "type", "must be " + name(parameter.shape(), parameter.rules(), parts)));
        } else {
            check(parameter, value.get(), violations);
            parts.check(parameter, value.get(), violations);
        }
    }

    private static void check(ParameterDefinition parameter, JsonValue value, List<Violation> violations) {
        ValueRules rules = new ValueRules(parameter.rules());
        if (parameter.shape() instanceof Shape.ListOf list && value instanceof JsonArray array) {
            violations.addAll(ofList(parameter, rules, list.items(), array.values()));
        } else {
            rules.check(
                    parameter.shape(), value, (rule, message) -> violations.add(violation(parameter, rule, message)));
        }
    }

    /** What is wrong with a list and its entries, in the order of the rules and then of the entries. */
    private static List<Violation> ofList(
            ParameterDefinition parameter, ValueRules rules, Shape entries, List<JsonValue> values) {
        List<Violation> violations = new ArrayList<>();
        rules.checkList(values, (rule, message) -> violations.add(violation(parameter, rule, message)));
        for (int i = 0; i < values.size(); i++) {
            int index = i;
            rules.check(
                    entries,
                    values.get(i),
                    (rule, message) -> violations.add(
                            new Violation(parameter.id(), entry(parameter.name(), index), rule, message)));
        }
        violations.sort(Comparator.comparing(Violation::rule));
        return violations;
    }

    /** The name of an entry, by the way to it. */
    static String entry(String list, int index) {
        return list + ": Entry " + (index + 1);
    }

    private static boolean fits(JsonValue value, Shape shape, Rules rules, PartChecker parts) {
        if (shape instanceof Shape.ListOf list) {
            return value instanceof JsonArray array
                    && array.values().stream().allMatch(entry -> fits(entry, list.items(), rules, parts));
        }
        if (shape instanceof Shape.MapOf map) {
            return value instanceof JsonObject object
                    && object.members().values().stream().allMatch(member -> fits(member, map.values(), rules, parts));
        }
        if (shape instanceof Shape.Named named) {
            return parts.isChoice(named) ? !(value instanceof JsonNull) : value instanceof JsonObject;
        }
        return switch ((Shape.Scalar) shape) {
            case STRING -> value instanceof JsonText;
            case DATE, DATE_TIME, DURATION ->
                value instanceof JsonText text
                        && TimeRules.read(shape, text.text(), rules).isPresent();
            case SECRET -> value instanceof JsonSecret;
            case FILE -> value instanceof JsonFile;
            case BOOLEAN -> value instanceof JsonBoolean;
            case NUMBER -> value instanceof JsonNumber;
            case INTEGER -> value instanceof JsonNumber number && isLong(number.value());
            case ANY -> true;
        };
    }

    private static boolean isLong(BigDecimal number) {
        try {
            number.longValueExact();
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    /** What a value of the shape must be, in words. */
    static String name(Shape shape, Rules rules, PartChecker parts) {
        if (shape instanceof Shape.ListOf list) {
            return "a list, each entry " + name(list.items(), rules, parts);
        }
        if (shape instanceof Shape.MapOf map) {
            return "an object, each value " + name(map.values(), rules, parts);
        }
        if (shape instanceof Shape.Named named) {
            return parts.isChoice(named) ? "one of several forms" : "an object";
        }
        return switch ((Shape.Scalar) shape) {
            case STRING -> "a text";
            case DATE, DATE_TIME, DURATION -> TimeRules.name(shape, rules);
            case SECRET -> "a secret text";
            case FILE -> "a file";
            case BOOLEAN -> "true or false";
            case NUMBER -> "a number";
            case INTEGER -> "a whole number";
            case ANY -> "any value";
        };
    }

    private static Violation violation(ParameterDefinition parameter, String rule, String message) {
        return new Violation(parameter.id(), parameter.name(), rule, message);
    }
}
