package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.definition.NamedShape;
import dev.ferrule.runtime.definition.ObjectShape;
import dev.ferrule.runtime.definition.OneOfShape;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.definition.TextPattern;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.OneOfType;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lowers types to shapes. */
final class Shapes {

    private Shapes() {}

    static Shape lower(ValueType type) {
        if (type instanceof ValueType.ListOf list) {
            return new Shape.ListOf(lower(list.items()));
        }
        if (type instanceof ValueType.MapOf map) {
            return new Shape.MapOf(
                    lower(map.values()), Optional.ofNullable(map.keys()).map(TextPattern::of));
        }
        if (type instanceof ValueType.Named named) {
            return new Shape.Named(named.type());
        }
        return switch ((ValueType.Scalar) type) {
            case STRING -> Shape.Scalar.STRING;
            case INTEGER -> Shape.Scalar.INTEGER;
            case NUMBER -> Shape.Scalar.NUMBER;
            case BOOLEAN -> Shape.Scalar.BOOLEAN;
            case SECRET -> Shape.Scalar.SECRET;
            case DATE -> Shape.Scalar.DATE;
            case DATE_TIME -> Shape.Scalar.DATE_TIME;
            case DURATION -> Shape.Scalar.DURATION;
            case FILE -> Shape.Scalar.FILE;
            case ANY -> Shape.Scalar.ANY;
        };
    }

    static NamedShape lower(NamedType type) {
        return type instanceof OneOfType choice ? lower(choice) : lower((ObjectType) type);
    }

    private static OneOfShape lower(OneOfType type) {
        OneOfShape shape = OneOfShape.of(type.name(), lower(type.tag()));
        for (OneOfType.Form form : type.forms()) {
            shape = shape.form(form.name(), label(form.name()), form.wire(), lower(form.type()));
        }
        return shape;
    }

    private static OneOfShape.Tag lower(OneOfType.Tag tag) {
        if (tag instanceof OneOfType.Tag.Field field) {
            return new OneOfShape.Tag.Field(field.name(), label(field.name()), field.wire());
        }
        return tag instanceof OneOfType.Tag.Key ? new OneOfShape.Tag.Key() : new OneOfShape.Tag.None();
    }

    private static ObjectShape lower(ObjectType type) {
        ObjectShape shape = ObjectShape.of(type.name());
        for (ObjectType.Field field : type.fields()) {
            ParameterDefinition.Builder member = Parameters.lower(
                    field.name(), label(field.name()), field.type(), field.constraints(), field.required());
            if (field.clear() instanceof Value.Null) {
                member.clearable();
            } else if (field.clear() != null) {
                Literals.of(field.clear()).ifPresent(member::clearable);
            }
            shape = shape.member(member, field.wire().toArray(String[]::new));
        }
        return type.drop().isEmpty() ? shape : shape.dropping(type.drop().toArray(String[]::new));
    }

    /** A field's name for people: {@code postalCode}, {@code postal-code} and {@code postal_code} are Postal Code. */
    private static String label(String name) {
        String words =
                name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('-', ' ').replace('_', ' ');
        return Arrays.stream(words.split(" +"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
