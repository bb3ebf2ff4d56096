package dev.ferrule.codegen.java;

import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.Parameter;
import dev.ferrule.spec.model.ValueType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

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
            ValueType type = open.remove();
            if (type instanceof ValueType.ListOf list) {
                open.add(list.items());
            } else if (type instanceof ValueType.MapOf map) {
                open.add(map.values());
            } else if (type instanceof ValueType.Named named && given.add(named.type())) {
                NamedType parts = connector.types().get(named.type());
                if (parts != null) {
                    parts.parts().forEach(open::add);
                }
            }
        }
        return given;
    }
}
