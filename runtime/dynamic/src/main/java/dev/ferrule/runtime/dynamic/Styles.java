package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.definition.Condition;
import dev.ferrule.runtime.definition.Expansion;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.Predicate;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Parameter.Style;
import dev.ferrule.spec.model.ValueType;

/** Lowers how a list, flag, time or duration is written to functions and tables, so that the runtime knows nothing of styles. */
final class Styles {

    private Styles() {}

    /** What is sent for a parameter: its value, or the literal that clears it when that is what the caller wants. */
    static Expression sent(Parameter parameter, Style style) {
        return cleared(parameter, written(parameter, style));
    }

    private static Expression cleared(Parameter parameter, Expression written) {
        if (parameter.clear() == null) {
            return written;
        }
        Condition cleared = Condition.check(
                new Origin.Input(parameter.id(), Pointer.WHOLE),
                new Predicate.Equal(Expression.literal(JsonValue.ofNull())));
        return Expression.when(cleared, Values.lower(parameter.clear())).orElse(written);
    }

    /** What is sent where an object is one text too. */
    static Expression text(Parameter parameter, Style style) {
        if (!hasObjects(parameter)) {
            return sent(parameter, style);
        }
        return switch (style) {
            case COMMA -> expanded(parameter, Expansion.COMMA);
            case SPACE -> expanded(parameter, Expansion.SPACE);
            case PIPE -> expanded(parameter, Expansion.PIPE);
            case MEMBERS -> expanded(parameter, Expansion.MEMBERS);
            default -> sent(parameter, style);
        };
    }

    private static Expression expanded(Parameter parameter, Expansion form) {
        return cleared(parameter, Expression.expanded(Expression.input(parameter.id()), form, ""));
    }

    /** The value as it is written, where nobody clears it. */
    static Expression written(Parameter parameter, Style style) {
        Expression.Reference value = Expression.input(parameter.id());
        return switch (style) {
            case PLAIN, BRACKETS, DOTS, MEMBERS, LABEL, MATRIX, RESERVED -> value;
            case COMMA -> value.as("join");
            case SPACE -> value.as("join-space");
            case PIPE -> value.as("join-pipe");
            case JSON -> value.as("json");
            case ONE_ZERO -> flag(value, Expression.text("1"), Expression.text("0"));
            case YES_NO -> flag(value, Expression.text("yes"), Expression.text("no"));
            case DATE -> value.as(zoned("date", parameter));
            case RFC3339 -> value.as(zoned("rfc3339", parameter));
            case RFC3339_MILLIS -> value.as(zoned("rfc3339-millis", parameter));
            case RFC1123 -> value.as(zoned("rfc1123", parameter));
            case EPOCH_SECONDS -> value.as(zoned("epoch-seconds", parameter));
            case EPOCH_MILLIS -> value.as(zoned("epoch-millis", parameter));
            case BLANK -> value.as(zoned("blank", parameter));
            case COMPACT -> value.as(zoned("compact", parameter));
            case SECONDS -> value.as("seconds");
            case MILLIS -> value.as("millis");
            case MINUTES -> value.as("minutes");
            case PRESENCE -> flag(value, Expression.text(""), Expression.absent());
        };
    }

    private static String zoned(String function, Parameter parameter) {
        String zone = parameter.constraints().zone();
        return zone == null ? function : function + ":" + zone;
    }

    /** Sends it in the query. */
    static void query(String name, Parameter parameter, Style style, StepDefinition.Builder step) {
        Expression value = style == Style.COMMA ? sent(parameter, Style.PLAIN) : sent(parameter, style);
        switch (style) {
            case COMMA -> step.query(name, value, StepDefinition.Inside.COMMA);
            case MEMBERS -> step.query(name, value, StepDefinition.Inside.MEMBERS);
            case DOTS -> step.query(name, value, StepDefinition.Inside.DOTS);
            case RESERVED -> step.query(name, value, StepDefinition.Inside.RESERVED);
            case SPACE, PIPE -> step.query(name, text(parameter, style));
            case BRACKETS -> {
                if (hasObjects(parameter)) {
                    step.query(name, value, StepDefinition.Inside.BRACKETS);
                } else {
                    step.query(name + "[]", value);
                }
            }
            default -> step.query(name, value);
        }
    }

    private static boolean hasObjects(Parameter parameter) {
        return parameter.type() instanceof ValueType.MapOf || parameter.type().innermost() instanceof ValueType.Named;
    }

    private static Expression flag(Expression.Reference value, Expression yes, Expression no) {
        return value.mapping("true", yes).mapping("false", no);
    }
}
