package dev.ferrule.codegen.openapi;

import dev.ferrule.spec.files.SpecFolder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files of a connector that can still be changed, key by key. */
final class Draft {

    private final SortedMap<String, Map<String, Object>> specs = new TreeMap<>();
    private final SortedMap<String, String> texts = new TreeMap<>();

    Draft(Map<String, Object> connector) {
        specs.put(SpecFolder.CONNECTOR, connector);
    }

    void put(String file, Map<String, Object> keys) {
        specs.put(file, keys);
    }

    void text(String file, String text) {
        texts.put(file, text);
    }

    /** Writes the types that the actions need now. */
    void types(TypeFiles types) {
        Collection<Map<String, Object>> actions = specs.entrySet().stream()
                .filter(file -> file.getKey().startsWith("actions/"))
                .map(Map.Entry::getValue)
                .toList();
        specs.putAll(types.files(actions));
    }

    Map<String, Object> spec(String file) {
        return specs.getOrDefault(file, new LinkedHashMap<>());
    }

    boolean has(String file) {
        return specs.containsKey(file);
    }

    /** Takes an action out, with its example. */
    void remove(String file) {
        specs.remove(file);
        texts.remove(file.replace("actions/", "examples/").replace(".yaml", ".json"));
    }

    /** Takes a type out; what is of it takes any value. */
    void forget(String file, String type) {
        if (specs.getOrDefault(file, Map.of()).get("types") instanceof Map<?, ?> types) {
            types.remove(type);
            if (types.isEmpty()) {
                specs.remove(file);
            }
        }
        specs.values().forEach(keys -> Tree.forget(keys, type));
    }

    /** Takes an example out. */
    void removeText(String file) {
        texts.remove(file);
    }

    /** The text of each file, by its path. */
    SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>(texts);
        List<Map.Entry<String, Map<String, Object>>> all = new ArrayList<>(specs.entrySet());
        List<String> written = all.parallelStream()
                .map(file -> SpecYaml.write(file.getValue()))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            files.put(all.get(i).getKey(), written.get(i));
        }
        return files;
    }
}
