package dev.ferrule.codegen.apidoc;

import dev.ferrule.codegen.schema.Schema;
import dev.ferrule.codegen.schema.TypeSchemas;
import dev.ferrule.runtime.dynamic.Literals;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.Parameter.Style;
import dev.ferrule.spec.model.Parameter.Target;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.model.ValueType.ListOf;
import dev.ferrule.spec.model.ValueType.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schemas of what is sent: literals, parameters as their styles write them, and what the connector works out. */
final class Values {

    private final TypeSchemas types;
    private final Map<String, NamedType> named;
    private final Gaps gaps;

    Values(TypeSchemas types, Map<String, NamedType> named, Gaps gaps) {
        this.types = types;
        this.named = named;
        this.gaps = gaps;
    }

    /** What is given where a call sends this value; empty when nothing is ever sent there. */
    Optional<Given> of(Action action, Value value, String place) {
        if (value instanceof Value.Absent) {
            return Optional.empty();
        }
        Optional<JsonValue> literal = Literals.of(value);
        if (literal.isPresent()) {
            return Optional.of(new Given(Tree.only(literal.get()), true, null, ""));
        }
        if (value instanceof Value.Reference reference && reference.isUnchanged() && reference.otherwise() == null) {
            return Optional.of(from(action, reference.from(), place));
        }
        gaps.add(GapCode.WORKED_OUT, "The connector works out what " + place + " is; here it is given.");
        return Optional.of(new Given(new Schema(), false, null, "The connector works this value out."));
    }

    /** What is given where this is sent as it stands. */
    Given from(Action action, Source source, String place) {
        if (source instanceof Source.Input input) {
            Optional<Parameter> parameter = action.parameter(input.parameter());
            if (parameter.isPresent() && input.path().parts().isEmpty()) {
                return parameter(parameter.get(), Style.PLAIN);
            }
        }
        if (source instanceof Source.Connection connection) {
            return new Given(
                    Schema.of("string"), true, null, "The field `" + connection.field() + "` of the connection.");
        }
        gaps.add(GapCode.WORKED_OUT, "What " + place + " is comes from elsewhere in the action; here it is given.");
        return new Given(new Schema(), false, null, "It comes from elsewhere in the action.");
    }

    /** What is given for a parameter that is sent to a place. */
    Given parameter(Parameter parameter, Target target) {
        return parameter(parameter, target.style());
    }

    private Given parameter(Parameter parameter, Style style) {
        Schema schema = styled(parameter, style);
        if (parameter.clear() instanceof Value.Null) {
            schema = schema.orNull();
        }
        if (style == Style.PLAIN && parameter.defaultValue() != null && !isSecret(parameter)) {
            Optional<JsonValue> usual = Literals.of(parameter.defaultValue());
            if (usual.isPresent() && !(parameter.type().innermost() instanceof ValueType.Named)) {
                schema.with("default", usual.get());
            }
        }
        return new Given(schema, parameter.required(), parameter, "");
    }

    /** The schemas of the members of values of a type, by their names on the wire; none when it is no object type. */
    Map<String, Schema> members(ValueType type) {
        Map<String, Schema> members = new LinkedHashMap<>();
        if (type instanceof ValueType.Named name && named.get(name.type()) instanceof ObjectType object) {
            object.fields()
                    .forEach(field -> members.put(field.wire().get(0), types.of(field.type(), field.constraints())));
        }
        return members;
    }

    static boolean isSecret(Parameter parameter) {
        return parameter.type().innermost() == Scalar.SECRET;
    }

    /** The schema of what a style makes of a value. */
    private Schema styled(Parameter parameter, Style style) {
        return switch (style) {
            case PLAIN, COMMA, SPACE, PIPE, BRACKETS, DOTS, JSON, MEMBERS, LABEL, MATRIX, RESERVED ->
                types.of(parameter.type(), parameter.constraints());
            case ONE_ZERO -> Schema.of("string").withTexts("enum", List.of("1", "0"));
            case YES_NO -> Schema.of("string").withTexts("enum", List.of("yes", "no"));
            case PRESENCE -> Schema.of("string").withTexts("enum", List.of(""));
            case DATE -> times(parameter, Schema.of("string").with("format", "date"));
            case RFC3339, RFC3339_MILLIS -> times(parameter, Schema.of("string").with("format", "date-time"));
            case RFC1123, BLANK, COMPACT -> times(parameter, Schema.of("string"));
            case EPOCH_SECONDS, EPOCH_MILLIS, SECONDS, MILLIS, MINUTES -> times(parameter, Schema.of("integer"));
        };
    }

    private static Schema times(Parameter parameter, Schema one) {
        return parameter.type() instanceof ListOf ? Schema.of("array").with("items", one) : one;
    }
}
