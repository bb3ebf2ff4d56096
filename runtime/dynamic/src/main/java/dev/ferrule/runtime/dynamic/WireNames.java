package dev.ferrule.runtime.dynamic;

import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.Value;
import dev.ferrule.spec.model.ValueType;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives the members of literals the names that they have on the wire, as the runtime does for what callers give. */
final class WireNames {

    private final Map<String, ObjectType> types;

    WireNames(Map<String, ObjectType> types) {
        this.types = types;
    }

    Value of(Value literal, ValueType type) {
        if (type instanceof ValueType.ListOf list && literal instanceof Value.Items items) {
            return new Value.Items(items.values().stream()
                    .map(value -> of(value, list.items()))
                    .toList());
        }
        if (!(literal instanceof Value.Structure structure)) {
            return literal;
        }
        Map<String, Value> members = new LinkedHashMap<>();
        if (type instanceof ValueType.MapOf map) {
            structure.members().forEach((key, value) -> members.put(key, of(value, map.values())));
            return new Value.Structure(members);
        }
        ObjectType object = type instanceof ValueType.Named named ? types.get(named.type()) : null;
        if (object == null) {
            return literal;
        }
        Map<String, Value> rest = new LinkedHashMap<>(structure.members());
        for (ObjectType.Field field : object.fields()) {
            Value there = rest.remove(field.name());
            if (there != null) {
                members.put(field.wire().get(0), of(there, field.type()));
            }
        }
        rest.forEach(members::putIfAbsent);
        return new Value.Structure(members);
    }
}
