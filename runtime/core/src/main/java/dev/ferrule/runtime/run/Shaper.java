package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.FormFinder;
import dev.ferrule.runtime.definition.NamedShape;
import dev.ferrule.runtime.definition.ObjectShape;
import dev.ferrule.runtime.definition.OneOfShape;
import dev.ferrule.runtime.definition.OneOfShape.Form;
import dev.ferrule.runtime.definition.OneOfShape.Tag;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Turns what is on the wire into what is documented: members get their documented names and order. Members that the
 * documentation does not know are kept behind the others, unless the shape drops them; a value of none of the documented
 * forms is passed on untouched. What is secret becomes a secret value, be it by its shape or by its way. Inputs go the
 * other way.
 */
final class Shaper {

    private final ConnectorDefinition connector;
    private final FormFinder forms;
    /** By the name of the shape. */
    private final Map<String, Set<String>> knownNames = new ConcurrentHashMap<>();

    Shaper(ConnectorDefinition connector) {
        this.connector = connector;
        this.forms = new FormFinder(connector.shapes());
    }

    /** The inputs as the wire names them. */
    Inputs onTheWire(ActionDefinition action, Inputs inputs) {
        Map<String, JsonValue> values = inputs.values();
        for (ParameterDefinition parameter : action.parameters()) {
            JsonValue value = inputs.values().get(parameter.id());
            if (value != null) {
                JsonValue wire = CanonicalTimes.of(onTheWire(value, parameter.shape()), parameter);
                if (wire != value) {
                    values = values == inputs.values() ? new LinkedHashMap<>(values) : values;
                    values.put(parameter.id(), wire);
                }
            }
        }
        return values == inputs.values() ? inputs : Inputs.of(values);
    }

    /** A documented value as the wire names it. */
    JsonValue onTheWire(JsonValue value, Shape shape) {
        if (shape instanceof Shape.ListOf list && value instanceof JsonArray array) {
            return new JsonArray(array.values().stream()
                    .map(entry -> onTheWire(entry, list.items()))
                    .toList());
        }
        if (shape instanceof Shape.MapOf map && value instanceof JsonObject object) {
            return eachMember(object, member -> onTheWire(member, map.values()));
        }
        NamedShape known = known(shape);
        if (known instanceof OneOfShape choice) {
            return forms.documented(choice, value)
                    .map(form -> onTheWire(value, choice, form))
                    .orElse(value);
        }
        return known instanceof ObjectShape named && value instanceof JsonObject object
                ? onTheWire(object, named)
                : value;
    }

    private @Nullable NamedShape known(Shape shape) {
        return shape instanceof Shape.Named named ? connector.shapes().get(named.name()) : null;
    }

    private JsonValue onTheWire(JsonObject value, ObjectShape shape) {
        Map<String, JsonValue> members = new LinkedHashMap<>(value.members());
        Map<String, JsonValue> wire = new LinkedHashMap<>();
        for (ObjectShape.Member member : shape.members()) {
            JsonValue there = members.remove(member.name());
            if (there != null) {
                JsonValue sent = there instanceof JsonNull
                        ? member.value().cleared().orElse(there)
                        : onTheWire(there, member.shape());
                wire.put(member.wireNames().get(0), sent);
            }
        }
        members.forEach(wire::putIfAbsent);
        return new JsonObject(wire);
    }

    private JsonValue onTheWire(JsonValue value, OneOfShape choice, Form form) {
        if (choice.tag() instanceof Tag.Field tag && value instanceof JsonObject object) {
            JsonValue rest = onTheWire(object.without(tag.name()), form.shape());
            return tagged(tag.wire(), new JsonText(form.wire()), rest);
        }
        if (choice.tag() instanceof Tag.Key && value instanceof JsonObject object) {
            JsonValue inside = object.member(form.name()).orElse(JsonNull.NULL);
            return tagged(form.wire(), onTheWire(inside, form.shape()), object.without(form.name()));
        }
        return onTheWire(value, form.shape());
    }

    /** This member, and behind it those of the rest that do not bear its name. */
    private static JsonObject tagged(String member, JsonValue value, JsonValue rest) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put(member, value);
        if (rest instanceof JsonObject object) {
            object.members().forEach(members::putIfAbsent);
        }
        return new JsonObject(members);
    }

    private static JsonObject eachMember(JsonObject object, UnaryOperator<JsonValue> change) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        object.members().forEach((key, member) -> members.put(key, change.apply(member)));
        return new JsonObject(members);
    }

    /** What the action returns, or a part of it, in the form and of the types that are documented. */
    JsonValue returned(ActionDefinition action, JsonValue wire, Shape shape) {
        JsonValue documented = documented(wire, shape);
        JsonValue typed = TextTyper.isFor(action) ? new TextTyper(connector).typed(documented, shape) : documented;
        for (Pointer secret : action.secrets()) {
            typed = SecretParts.hidden(typed, secret);
        }
        return typed;
    }

    private JsonValue documented(JsonValue wire, Shape shape) {
        if (shape instanceof Shape.ListOf list && wire instanceof JsonArray array) {
            return documented(array, list.items());
        }
        if (shape instanceof Shape.MapOf map && wire instanceof JsonObject object) {
            return eachMember(object, member -> documented(member, map.values()));
        }
        NamedShape known = known(shape);
        if (known instanceof OneOfShape choice) {
            return forms.onTheWire(choice, wire)
                    .map(form -> documented(wire, choice, form))
                    .orElse(wire);
        }
        if (shape == Shape.Scalar.SECRET) {
            return SecretParts.hidden(wire);
        }
        // A value of another form than the documented one is passed on: the reader of the output decides.
        return known instanceof ObjectShape named && wire instanceof JsonObject object
                ? documented(object, named)
                : wire;
    }

    private JsonValue documented(JsonArray wire, Shape entries) {
        JsonValue[] values = new JsonValue[wire.values().size()];
        boolean same = true;
        for (int i = 0; i < values.length; i++) {
            values[i] = documented(wire.values().get(i), entries);
            same &= values[i] == wire.values().get(i);
        }
        return same ? wire : JsonArray.of(values);
    }

    private JsonValue documented(JsonValue wire, OneOfShape choice, Form form) {
        if (choice.tag() instanceof Tag.Field tag && wire instanceof JsonObject object) {
            JsonValue rest = documented(object.without(tag.wire()), form.shape());
            return tagged(tag.name(), new JsonText(form.name()), rest);
        }
        if (choice.tag() instanceof Tag.Key && wire instanceof JsonObject object) {
            JsonValue inside = object.member(form.wire()).orElse(JsonNull.NULL);
            return tagged(form.name(), documented(inside, form.shape()), object.without(form.wire()));
        }
        return documented(wire, form.shape());
    }

    private JsonValue documented(JsonObject wire, ObjectShape shape) {
        // Each object of each answer comes here, so nothing is made beside its new form, and that only when it is
        // another one.
        JsonObject.Builder members = null;
        List<ObjectShape.Member> documented = shape.members();
        int next = 0;
        long taken = 0;
        for (int i = 0; i < documented.size(); i++) {
            ObjectShape.Member member = documented.get(i);
            int number = first(wire, member.wireNames(), next);
            if (number >= 0) {
                JsonValue value = documented(wire.value(number), member.shape());
                boolean same = members == null
                        && number == next
                        && value == wire.value(number)
                        && wire.name(number).equals(member.name());
                if (!same) {
                    members = members == null ? begin(wire, next) : members;
                    members.put(member.name(), value);
                }
                next = number + 1;
                taken |= bit(number);
            }
        }
        if (members == null) {
            if (next == wire.size()) {
                return wire;
            }
            members = begin(wire, next);
        }
        Set<String> known = knownNames(shape);
        for (int i = 0; i < wire.size(); i++) {
            if ((taken & bit(i)) == 0 && !known.contains(wire.name(i))) {
                members.putIfAbsent(wire.name(i), wire.value(i));
            }
        }
        return members.build();
    }

    /** What stands for a member among the first of an object; nothing for those behind them. */
    private static long bit(int number) {
        return number < Long.SIZE ? 1L << number : 0;
    }

    /** An object that begins with so many members of another one. */
    private static JsonObject.Builder begin(JsonObject other, int count) {
        JsonObject.Builder members = JsonObject.builder(other.size());
        for (int i = 0; i < count; i++) {
            members.put(other.name(i), other.value(i));
        }
        return members;
    }

    /** The number of the first of these members that is there; negative when none is. */
    private static int first(JsonObject wire, List<String> names, int expected) {
        int number = -1;
        for (int i = 0; i < names.size() && number < 0; i++) {
            number = wire.find(names.get(i), expected);
        }
        return number;
    }

    /** The names on the wire that the shape knows, and those that it drops. */
    private Set<String> knownNames(ObjectShape shape) {
        Set<String> known = knownNames.get(shape.name());
        if (known == null) {
            known = new HashSet<>(shape.dropped());
            for (ObjectShape.Member member : shape.members()) {
                known.addAll(member.wireNames());
            }
            knownNames.put(shape.name(), known);
        }
        return known;
    }
}
