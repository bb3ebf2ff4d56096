package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.Connector;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ValueType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the types that callers give: those of parameters, and those inside them. */
final class InputTypes {

    private InputTypes() {}

    /** The names of the types that callers of any of the connectors give. */
    static Set<String> of(List<Connector> connectors) {
        Set<String> found = new TreeSet<>();
        connectors.forEach(connector -> collect(connector, found));
        return found;
    }

    private static void collect(Connector connector, Set<String> found) {
        Set<String> reached = new TreeSet<>();
        Deque<ValueType> open = new ArrayDeque<>();
        connector.actions().forEach(action -> action.parameters().forEach(parameter -> open.add(parameter.type())));
        while (!open.isEmpty()) {
            if (open.remove().innermost() instanceof ValueType.Named named && reached.add(named.type())) {
                NamedType type = connector.types().get(named.type());
                if (type != null) {
                    type.parts().forEach(open::add);
                }
            }
        }
        found.addAll(reached);
    }
}
