package dev.ferrule.crowd.sandbox.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Stored entities by name, where upper and lower case are the same. */
final class NameTable<T> {

    private final Map<String, T> byName = new TreeMap<>();
    private final Function<T, String> nameOf;

    NameTable(Function<T, String> nameOf) {
        this.nameOf = nameOf;
    }

    Optional<T> find(String name) {
        return Optional.ofNullable(byName.get(index(name)));
    }

    boolean has(String name) {
        return byName.containsKey(index(name));
    }

    void put(T entity) {
        byName.put(index(nameOf.apply(entity)), entity);
    }

    void remove(T entity) {
        byName.remove(index(nameOf.apply(entity)));
    }

    /** All entities, sorted by name. */
    List<T> all() {
        return new ArrayList<>(byName.values());
    }

    /** The form of a name in which equal names are equal. */
    static String index(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
