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
import jakarta.validation.constraints.Email;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
            if (parameters.stream().noneMatch(parameter -> parameter.id().equals(id))) {
                violations.add(new Violation(id, id, "unknown", "is no parameter here"));
            }
        }
        for (ParameterDefinition parameter : parameters) {
            check(parameter, inputs.get(parameter.id()), parts, violations);
        }
        return violations;
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
        Rules rules = parameter.rules();
        if (TimeRules.isTime(parameter.shape())) {
            TimeRules.check(
                    parameter.shape(),
                    ((JsonText) value).text(),
                    rules,
                    (rule, message) -> violations.add(violation(parameter, rule, message)));
        } else if (value instanceof JsonText text) {
            checkText(parameter, text.text(), violations);
        } else if (value instanceof JsonSecret secret) {
            checkText(parameter, secret.secret().reveal(), violations);
        } else if (value instanceof JsonNumber number) {
            BigDecimal decimal = number.value();
            rules.max()
                    .map(BigDecimal::new)
                    .filter(most -> decimal.compareTo(most) > 0)
                    .ifPresent(most -> violations.add(violation(parameter, "max", RuleMessages.max(most))));
            rules.min()
                    .map(BigDecimal::new)
                    .filter(least -> decimal.compareTo(least) < 0)
                    .ifPresent(least -> violations.add(violation(parameter, "min", RuleMessages.min(least))));
        } else if (value instanceof JsonFile file) {
            rules.maxSize()
                    .filter(most -> !FileSizeConstraint.isWithin(file.source(), most))
                    .ifPresent(most -> violations.add(violation(parameter, "max-size", RuleMessages.maxSize(most))));
        } else if (value instanceof JsonArray array) {
            checkItems(parameter, array.values().size(), violations);
            checkFiles(parameter, array.values(), violations);
            if (rules.unique() && !AllDifferentConstraint.areDifferent(array.values())) {
                violations.add(violation(parameter, "unique", RuleMessages.UNIQUE));
            }
        }
    }

    private static void checkFiles(ParameterDefinition parameter, List<JsonValue> entries, List<Violation> violations) {
        Optional<Long> most = parameter.rules().maxSize();
        for (int i = 0; most.isPresent() && i < entries.size(); i++) {
            if (entries.get(i) instanceof JsonFile file && !FileSizeConstraint.isWithin(file.source(), most.get())) {
                violations.add(new Violation(
                        parameter.id(), entry(parameter.name(), i), "max-size", RuleMessages.maxSize(most.get())));
            }
        }
    }

    /** The name of an entry, by the way to it. */
    static String entry(String list, int index) {
        return list + ": Entry " + (index + 1);
    }

    private static void checkItems(ParameterDefinition parameter, int count, List<Violation> violations) {
        Rules rules = parameter.rules();
        if (count < rules.minItems().orElse(0) || count > rules.maxItems().orElse(Integer.MAX_VALUE)) {
            violations.add(violation(parameter, "length", RuleMessages.items(rules.minItems(), rules.maxItems())));
        }
    }

    private static void checkText(ParameterDefinition parameter, String text, List<Violation> violations) {
        Rules rules = parameter.rules();
        rules.format()
                .filter(format -> !hasFormat(text, format))
                .ifPresent(format -> violations.add(violation(parameter, "format", RuleMessages.format(format))));
        if (text.length() < rules.minLength().orElse(0)
                || text.length() > rules.maxLength().orElse(Integer.MAX_VALUE)) {
            violations.add(violation(parameter, "length", RuleMessages.length(rules.minLength(), rules.maxLength())));
        }
        if (!rules.options().isEmpty() && !rules.options().contains(text)) {
            violations.add(violation(parameter, "options", RuleMessages.options(rules.options())));
        }
        rules.pattern()
                .filter(expression -> !Pattern.matches(expression, text))
                .ifPresent(expression ->
                        violations.add(violation(parameter, "pattern", RuleMessages.pattern(expression))));
    }

    private static boolean hasFormat(String text, String format) {
        return switch (format) {
            case "email" ->
                InputValidator.validator().validate(new EmailProbe(text)).isEmpty();
            case "uri" -> UriConstraint.isUri(text);
            default -> throw new IllegalStateException("There is no format " + format + ".");
        };
    }

    /** Asks the very validator of typed inputs what an e-mail address is. */
    private record EmailProbe(@Email String text) {}

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
