package dev.ferrule.crowd.sandbox.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** The attributes of users, or those of groups: the rules are the same. */
public final class Attributes<T extends Attributed<T>> {

    /** Clients know this limit of values. */
    private static final int LONGEST_VALUE = 255;

    private final Function<String, T> get;
    private final Consumer<Home> permit;
    private final BiConsumer<T, AttributeChange> store;

    /**
     * The attributes of what is found by name.
     *
     * @param get finds it or refuses
     * @param permit refuses changes in directories where the application may make none
     * @param store takes what has changed
     */
    Attributes(Function<String, T> get, Consumer<Home> permit, BiConsumer<T, AttributeChange> store) {
        this.get = get;
        this.permit = permit;
        this.store = store;
    }

    /**
     * Whose attributes they are.
     *
     * @throws Refusal when nothing has the name
     */
    public T holder(String name) {
        return get.apply(name);
    }

    /** Adds attributes or replaces their values; attributes that are not named stay. */
    public void put(String name, Map<String, List<String>> attributes) {
        T stored = holder(name);
        check(attributes);
        permit.accept(stored.home());
        Map<String, List<String>> merged = new LinkedHashMap<>(stored.attributes());
        merged.putAll(attributes);
        store.accept(stored.withAttributes(merged), new AttributeChange(attributes, List.of()));
    }

    /** Removes an attribute; one that is not there is removed already. */
    public void remove(String name, String attribute) {
        T stored = holder(name);
        permit.accept(stored.home());
        Map<String, List<String>> rest = new LinkedHashMap<>(stored.attributes());
        rest.remove(attribute);
        store.accept(stored.withAttributes(rest), new AttributeChange(Map.of(), List.of(attribute)));
    }

    static void check(Map<String, List<String>> attributes) {
        for (Map.Entry<String, List<String>> attribute : attributes.entrySet()) {
            if (attribute.getKey().isBlank()) {
                throw Refusal.of(Reason.ILLEGAL_ARGUMENT, "An attribute needs a name");
            }
            if (attribute.getValue().stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
                throw Refusal.of(
                        Reason.ILLEGAL_ARGUMENT,
                        "A value of attribute <" + attribute.getKey() + "> is longer than " + LONGEST_VALUE);
            }
        }
    }
}
