package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.definition.Expansion;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Value.Template.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers the path of a call, in which parameters stand in the form that they say. */
final class PathParts {

    private PathParts() {}

    static List<Expression> lower(List<Part> path, List<Parameter> parameters) {
        List<Expression> lowered = new ArrayList<>();
        String before = "";
        for (Part part : path) {
            Optional<Parameter> parameter = parameter(part, parameters);
            lowered.add(parameter.isPresent() ? lower(part, parameter.get(), before) : Values.lower(part));
            before = part instanceof Part.Literal literal ? literal.text() : "";
        }
        return lowered;
    }

    private static Optional<Parameter> parameter(Part part, List<Parameter> parameters) {
        return part instanceof Part.Slot slot
                        && slot.from() instanceof Source.Input input
                        && input.path().parts().isEmpty()
                ? parameters.stream()
                        .filter(parameter -> parameter.id().equals(input.parameter()))
                        .findFirst()
                : Optional.empty();
    }

    private static Expression lower(Part part, Parameter parameter, String before) {
        if (parameter.segments()) {
            return Expression.segments(Values.lower(part));
        }
        Expression.Reference value = Expression.input(parameter.id());
        return switch (parameter.pathStyle()) {
            case COMMA -> Expression.expanded(value, Expansion.COMMA, "");
            case MEMBERS -> Expression.expanded(value, Expansion.MEMBERS, "");
            case LABEL -> Expression.expanded(value, Expansion.LABEL, "");
            case MATRIX -> Expression.expanded(value, Expansion.MATRIX, key(before));
            default -> Styles.written(parameter, parameter.pathStyle());
        };
    }

    /** The {@code name=} behind the last semicolon; nothing for objects, which bring their names. */
    private static String key(String before) {
        return before.substring(before.lastIndexOf(';') + 1);
    }
}
