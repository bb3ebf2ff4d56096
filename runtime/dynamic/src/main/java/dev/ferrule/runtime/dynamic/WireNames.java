package dev.ferrule.runtime.dynamic;

import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.OneOfType;
import dev.ferrule.spec.model.OneOfType.Form;
import dev.ferrule.spec.model.OneOfType.Tag;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives the members of literals the names that they have on the wire, as the runtime does for what callers give. */
final class WireNames {

    private final Map<String, NamedType> types;

    WireNames(Map<String, NamedType> types) {
        this.types = types;
    }

    Value of(Value literal, ValueType type) {
        if (type instanceof ValueType.ListOf list && literal instanceof Value.Items items) {
            return new Value.Items(items.values().stream()
                    .map(value -> of(value, list.items()))
                    .toList());
        }
        if (type instanceof ValueType.Named named) {
            NamedType known = types.get(named.type());
            if (known instanceof OneOfType choice) {
                return WireForms.formOf(choice, literal, types)
                        .map(form -> of(literal, choice.tag(), form))
                        .orElse(literal);
            }
            return known instanceof ObjectType object && literal instanceof Value.Structure structure
                    ? of(structure, object)
                    : literal;
        }
        if (type instanceof ValueType.MapOf map && literal instanceof Value.Structure structure) {
            Map<String, Value> members = new LinkedHashMap<>();
            structure.members().forEach((key, value) -> members.put(key, of(value, map.values())));
            return new Value.Structure(members);
        }
        return literal;
    }

    private Value of(Value.Structure literal, ObjectType type) {
        Map<String, Value> members = new LinkedHashMap<>();
        Map<String, Value> rest = new LinkedHashMap<>(literal.members());
        for (ObjectType.Field field : type.fields()) {
            Value there = rest.remove(field.name());
            if (there != null) {
                members.put(field.wire().get(0), of(there, field.type()));
            }
        }
        rest.forEach(members::putIfAbsent);
        return new Value.Structure(members);
    }

    private Value of(Value literal, Tag tag, Form form) {
        if (!(literal instanceof Value.Structure structure)) {
            return of(literal, form.type());
        }
        if (tag instanceof Tag.Key) {
            Value inside = structure.members().getOrDefault(form.name(), new Value.Null());
            return new Value.Structure(Map.of(form.wire(), of(inside, form.type())));
        }
        if (!(tag instanceof Tag.Field field)) {
            return of(literal, form.type());
        }
        Map<String, Value> rest = new LinkedHashMap<>(structure.members());
        rest.remove(field.name());
        Map<String, Value> members = new LinkedHashMap<>();
        members.put(field.wire(), new Value.Text(form.wire()));
        if (of(new Value.Structure(rest), form.type()) instanceof Value.Structure named) {
            named.members().forEach(members::putIfAbsent);
        }
        return new Value.Structure(members);
    }
}
