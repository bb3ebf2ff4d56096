package dev.ferrule.codegen.java;

import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.ValueType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which types a caller gives values of: those of parameters, and what these consist of. All others only come back. */
final class GivenTypes {

    private GivenTypes() {}

    /** The names of these types. */
    static Set<String> of(Connector connector) {
        Set<String> given = new HashSet<>();
        Deque<ValueType> open = new ArrayDeque<>();
        connector.actions().stream()
                .flatMap(action -> action.parameters().stream())
                .map(Parameter::type)
                .forEach(open::add);
        while (!open.isEmpty()) {
            ValueType type = innermost(open.remove());
            if (type instanceof ValueType.Named named && given.add(named.type())) {
                NamedType parts = connector.types().get(named.type());
                if (parts != null) {
                    parts.parts().forEach(open::add);
                }
            }
        }
        return given;
    }

    /** The names of the types of an action's parameters themselves. */
    static SortedSet<String> named(Action action) {
        return action.parameters().stream()
                .map(parameter -> innermost(parameter.type()))
                .filter(ValueType.Named.class::isInstance)
                .map(type -> ((ValueType.Named) type).type())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ValueType innermost(ValueType type) {
        if (type instanceof ValueType.ListOf list) {
            return innermost(list.items());
        }
        return type instanceof ValueType.MapOf map ? innermost(map.values()) : type;
    }
}
