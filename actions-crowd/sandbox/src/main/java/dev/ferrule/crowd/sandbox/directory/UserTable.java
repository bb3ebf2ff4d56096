package dev.ferrule.crowd.sandbox.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The stored users by name, where upper and lower case are the same. */
final class UserTable {

    private final Map<String, User> byName = new TreeMap<>();

    Optional<User> find(String name) {
        return Optional.ofNullable(byName.get(index(name)));
    }

    void put(User user) {
        byName.put(index(user.name()), user);
    }

    void remove(User user) {
        byName.remove(index(user.name()));
    }

    /** All users, sorted by name. */
    List<User> all() {
        return new ArrayList<>(byName.values());
    }

    private static String index(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
