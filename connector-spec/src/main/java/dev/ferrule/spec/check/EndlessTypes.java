package dev.ferrule.spec.check;

import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.OneOfType;
import dev.ferrule.spec.model.ValueType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds types of which no value could ever end, because required fields, and all forms, lead from type to type
 * in a circle. */
final class EndlessTypes {

    private EndlessTypes() {}

    /** The names of such types: what is left when types that need no other are taken away again and again. */
    static Set<String> in(Map<String, NamedType> types) {
        Map<String, List<String>> neededBy = new HashMap<>();
        Map<String, Integer> open = new HashMap<>();
        Deque<String> ending = new ArrayDeque<>();
        for (NamedType type : types.values()) {
            Set<String> needs = needs(type, types);
            needs.forEach(need ->
                    neededBy.computeIfAbsent(need, any -> new ArrayList<>()).add(type.name()));
            // One form that ends is enough; of an object, all required fields must.
            open.put(type.name(), type instanceof OneOfType ? Math.min(1, needs.size()) : needs.size());
            if (needs.isEmpty()) {
                ending.add(type.name());
            }
        }
        Set<String> endless = new LinkedHashSet<>(types.keySet());
        while (!ending.isEmpty()) {
            String name = ending.remove();
            endless.remove(name);
            neededBy.getOrDefault(name, List.of()).stream()
                    .filter(user -> open.merge(user, -1, Integer::sum) == 0)
                    .forEach(ending::add);
        }
        return endless;
    }

    private static Set<String> needs(NamedType type, Map<String, NamedType> types) {
        if (type instanceof OneOfType choice) {
            Set<String> forms = new LinkedHashSet<>();
            boolean mayEnd = choice.forms().isEmpty();
            for (OneOfType.Form form : choice.forms()) {
                mayEnd |= !need(form.type(), types, forms);
            }
            return mayEnd ? Set.of() : forms;
        }
        Set<String> needs = new LinkedHashSet<>();
        ((ObjectType) type)
                .fields().stream()
                        .filter(ObjectType.Field::required)
                        .forEach(field -> need(field.type(), types, needs));
        return needs;
    }

    /** Adds what a value of this type cannot do without; false when there is nothing of that kind. */
    private static boolean need(ValueType type, Map<String, NamedType> types, Set<String> needs) {
        if (type instanceof ValueType.Named named && types.containsKey(named.type())) {
            needs.add(named.type());
            return true;
        }
        return false;
    }
}
