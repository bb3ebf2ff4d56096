package dev.ferrule.spec.check;

import dev.ferrule.spec.model.ObjectType;
import dev.ferrule.spec.model.ValueType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds types of which no value could ever end, because required fields lead from type to type in a circle. */
final class EndlessTypes {

    private EndlessTypes() {}

    /** The names of such types: what is left when types that need no other are taken away again and again. */
    static Set<String> in(Map<String, ObjectType> types) {
        Map<String, List<String>> neededBy = new HashMap<>();
        Map<String, Integer> open = new HashMap<>();
        Deque<String> ending = new ArrayDeque<>();
        for (ObjectType type : types.values()) {
            Set<String> needs = needs(type, types);
            needs.forEach(need ->
                    neededBy.computeIfAbsent(need, any -> new ArrayList<>()).add(type.name()));
            open.put(type.name(), needs.size());
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

    private static Set<String> needs(ObjectType type, Map<String, ObjectType> types) {
        Set<String> needs = new LinkedHashSet<>();
        for (ObjectType.Field field : type.fields()) {
            if (field.required() && field.type() instanceof ValueType.Named named && types.containsKey(named.type())) {
                needs.add(named.type());
            }
        }
        return needs;
    }
}
