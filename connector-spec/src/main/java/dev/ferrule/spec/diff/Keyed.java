package dev.ferrule.spec.diff;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Two collections, matched by name.
 *
 * @param removed what only the old one has, in its order
 * @param added what only the new one has, in its order
 * @param kept what both have, in the old order
 * @param reordered whether what both have stands in another order
 */
record Keyed<T>(List<T> removed, List<T> added, List<Pair<T>> kept, boolean reordered) {

    /** What two versions of one thing are. */
    record Pair<T>(T before, T after) {}

    static <T> Keyed<T> of(Collection<T> before, Collection<T> after, Function<T, String> name) {
        Map<String, T> old = byName(before, name);
        Map<String, T> current = byName(after, name);
        List<Pair<T>> kept = old.entrySet().stream()
                .filter(entry -> current.containsKey(entry.getKey()))
                .map(entry -> new Pair<>(entry.getValue(), current.getOrDefault(entry.getKey(), entry.getValue())))
                .toList();
        List<String> oldOrder =
                old.keySet().stream().filter(current::containsKey).toList();
        List<String> newOrder =
                current.keySet().stream().filter(old::containsKey).toList();
        return new Keyed<>(only(old, current), only(current, old), kept, !oldOrder.equals(newOrder));
    }

    private static <T> Map<String, T> byName(Collection<T> items, Function<T, String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        items.forEach(item -> byName.put(name.apply(item), item));
        return byName;
    }

    private static <T> List<T> only(Map<String, T> here, Map<String, T> there) {
        return here.entrySet().stream()
                .filter(entry -> !there.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
