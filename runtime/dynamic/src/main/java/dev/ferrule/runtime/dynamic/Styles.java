package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.spec.model.Parameter.Style;

/** Lowers how a list or a flag is written to functions and tables, so that the runtime knows nothing of styles. */
final class Styles {

    private Styles() {}

    /** What is sent for a parameter. */
    static Expression written(String parameter, Style style) {
        Expression.Reference value = Expression.input(parameter);
        return switch (style) {
            case PLAIN, BRACKETS -> value;
            case COMMA -> value.as("join");
            case SPACE -> value.as("join-space");
            case PIPE -> value.as("join-pipe");
            case JSON -> value.as("json");
            case ONE_ZERO -> flag(value, Expression.text("1"), Expression.text("0"));
            case YES_NO -> flag(value, Expression.text("yes"), Expression.text("no"));
            case PRESENCE -> flag(value, Expression.text(""), Expression.absent());
        };
    }

    /** The key that it is sent under. */
    static String key(String name, Style style) {
        return style == Style.BRACKETS ? name + "[]" : name;
    }

    private static Expression flag(Expression.Reference value, Expression yes, Expression no) {
        return value.mapping("true", yes).mapping("false", no);
    }
}
