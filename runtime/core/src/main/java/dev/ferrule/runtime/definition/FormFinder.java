package dev.ferrule.runtime.definition;

import dev.ferrule.runtime.definition.OneOfShape.Form;
import dev.ferrule.runtime.definition.OneOfShape.Tag;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonBoolean;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds which of several forms a value has. A value whose tag nobody knows has none, and that is no failure here.
 *
 * @param shapes the connector's shapes, by name
 */
public record FormFinder(Map<String, NamedShape> shapes) {

    /** The form of a value as it is documented, if it has one. */
    public Optional<Form> documented(OneOfShape shape, JsonValue value) {
        if (shape.tag() instanceof Tag.Field tag) {
            return byMember(shape, value, tag.name(), Form::name);
        }
        return shape.tag() instanceof Tag.Key
                ? byKey(shape, value, Form::name)
                : byShape(shape, value, member -> List.of(member.name()));
    }

    /** The form of a value as it is on the wire, if it has one. */
    public Optional<Form> onTheWire(OneOfShape shape, JsonValue value) {
        if (shape.tag() instanceof Tag.Field tag) {
            return byMember(shape, value, tag.wire(), Form::wire);
        }
        return shape.tag() instanceof Tag.Key
                ? byKey(shape, value, Form::wire)
                : byShape(shape, value, ObjectShape.Member::wireNames);
    }

    private static Optional<Form> byMember(
            OneOfShape shape, JsonValue value, String member, Function<Form, String> tag) {
        return value instanceof JsonObject object && object.members().get(member) instanceof JsonText told
                ? shape.forms().stream()
                        .filter(form -> tag.apply(form).equals(told.text()))
                        .findFirst()
                : Optional.empty();
    }

    /** A service may add members beside the one whose name is the tag; two tags tell nothing. */
    private static Optional<Form> byKey(OneOfShape shape, JsonValue value, Function<Form, String> tag) {
        if (!(value instanceof JsonObject object)) {
            return Optional.empty();
        }
        List<Form> there = shape.forms().stream()
                .filter(form -> object.members().containsKey(tag.apply(form)))
                .toList();
        return there.size() == 1 ? Optional.of(there.get(0)) : Optional.empty();
    }

    /** The only form of this kind of value, or the first whose required members are there. */
    private Optional<Form> byShape(
            OneOfShape shape, JsonValue value, Function<ObjectShape.Member, List<String>> names) {
        List<Form> alike = shape.forms().stream()
                .filter(form -> isOfKind(value, form.shape()))
                .toList();
        if (alike.size() == 1) {
            return Optional.of(alike.get(0));
        }
        return alike.stream()
                .filter(form -> members(form.shape()).stream()
                        .filter(member -> member.value().rules().required())
                        .allMatch(member -> names.apply(member).stream().anyMatch(name -> isThere(value, name))))
                .findFirst();
    }

    private static boolean isOfKind(JsonValue value, Shape shape) {
        if (shape instanceof Shape.ListOf) {
            return value instanceof JsonArray;
        }
        if (shape instanceof Shape.Scalar scalar) {
            return switch (scalar) {
                case STRING -> value instanceof JsonText;
                case INTEGER, NUMBER -> value instanceof JsonNumber;
                case BOOLEAN -> value instanceof JsonBoolean;
                case SECRET, DATE, DATE_TIME, DURATION, FILE, ANY -> false;
            };
        }
        return value instanceof JsonObject;
    }

    private static boolean isThere(JsonValue value, String member) {
        return value instanceof JsonObject object
                && object.member(member)
                        .filter(there -> !(there instanceof JsonNull))
                        .isPresent();
    }

    /** The members of values of this form; none when they are no objects. */
    public List<ObjectShape.Member> members(Shape shape) {
        return shape instanceof Shape.Named named && shapes.get(named.name()) instanceof ObjectShape object
                ? object.members()
                : List.of();
    }
}
