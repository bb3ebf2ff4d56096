package dev.ferrule.codegen.openapi;

import dev.ferrule.codegen.openapi.name.KeyOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes to the keys of a file. Mappings and lists that cannot be changed are replaced by ones that can. */
final class Tree {

    private static final Set<String> OF_ANY = Set.of("wire", "required", "description", "deprecated", "to", "group");

    private Tree() {}

    /** What stands at a place; null when there is nothing. */
    static @Nullable Object at(Map<String, Object> root, List<String> keys) {
        Object at = root;
        for (String key : keys) {
            if (at instanceof Map<?, ?> map) {
                at = map.get(key);
            } else if (at instanceof List<?> list && key.matches("[0-9]+") && Integer.parseInt(key) < list.size()) {
                at = list.get(Integer.parseInt(key));
            } else {
                return null;
            }
        }
        return at;
    }

    /** Takes a key out; whether it was there. */
    static boolean remove(Map<String, Object> root, List<String> keys) {
        if (at(root, keys) == null) {
            return false;
        }
        Object changed = without(root, keys);
        if (changed instanceof Map<?, ?> map) {
            root.clear();
            map.forEach((key, value) -> root.put((String) key, value));
        }
        return true;
    }

    private static Object without(Object node, List<String> keys) {
        String key = keys.get(0);
        boolean last = keys.size() == 1;
        List<String> rest = keys.subList(1, keys.size());
        if (node instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, value) -> {
                if (!name.equals(key)) {
                    copy.put((String) name, value);
                } else if (!last) {
                    copy.put((String) name, without(value, rest));
                }
            });
            return copy;
        }
        List<Object> copy = new ArrayList<>((List<?>) node);
        int index = Integer.parseInt(key);
        if (last) {
            copy.remove(index);
        } else {
            copy.set(index, without(copy.get(index), rest));
        }
        return copy;
    }

    /** Lets a field or parameter take any value. */
    static void replaceType(Object field) {
        if (field instanceof Map<?, ?> map) {
            @SuppressWarnings("unchecked")
            Map<String, Object> keys = (Map<String, Object>) map;
            keys.keySet().removeIf(key -> !OF_ANY.contains(key) && !key.equals("type"));
            keys.put("type", "any");
        }
    }

    /** Lets whatever is of a type, or made of it, take any value. */
    static void forget(Object node, String type) {
        if (node instanceof Map<?, ?> map) {
            if (type.equals(map.get("of"))) {
                put(map, "of", "any");
            } else if (type.equals(map.get("type"))) {
                if (map.containsKey("description") || map.containsKey("to") || map.containsKey("required")) {
                    replaceType(map);
                } else {
                    put(map, "type", "any");
                }
            }
            List.copyOf(map.values()).forEach(value -> forget(value, type));
            map.entrySet()
                    .removeIf(entry -> type.equals(entry.getValue())
                            && !Set.of("type", "of").contains(entry.getKey())
                            && isForm(entry.getKey()));
        } else if (node instanceof List<?> list) {
            list.forEach(value -> forget(value, type));
        }
    }

    /** Whether a key may be that of a form, whose value is the name of its type. */
    private static boolean isForm(Object key) {
        return !Set.of("description", "name", "category", "default", "example", "wire", "connector")
                .contains(key);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<?, ?> map, String key, Object value) {
        ((Map<String, Object>) map).put(key, value);
    }

    /** Lets whoever makes a connection say where the service is. */
    @SuppressWarnings("unchecked")
    static void askServer(Map<String, Object> connector) {
        Map<String, Object> fields = connector.get("connection") instanceof Map<?, ?> map
                ? new LinkedHashMap<>((Map<String, Object>) map)
                : new LinkedHashMap<>();
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("type", "string");
        field.put("format", "uri");
        field.put("required", true);
        field.put("description", "The address of the service.");
        fields.put("base_url", KeyOrder.of(field));
        connector.put("connection", fields);
        connector.put("server", new LinkedHashMap<>(Map.of("url", "{connection.base_url}")));
    }
}
