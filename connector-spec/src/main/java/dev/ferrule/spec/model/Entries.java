package dev.ferrule.spec.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entries that a map may have, and the types of their values, as another action tells them at run time.
 *
 * @param lookup where the entries are found; its value is the key in the map
 * @param required the path in an item of whether the entry must be given, or null when none must
 * @param options the path in an item of the only values, or null
 * @param type the path in an item of the type's name, or null when nothing is told of types
 * @param types the service's names of types and what they mean here; a type without a meaning is any
 */
public record Entries(
        Lookup lookup,
        @Nullable JsonPath required,
        @Nullable JsonPath options,
        @Nullable JsonPath type,
        Map<String, EntryType> types) {

    /** Whether the form of a value on the wire depends on what is found, so that it must be asked before a call. */
    public boolean wraps() {
        return types.values().stream().anyMatch(meaning -> meaning.wrap() != null);
    }

    /**
     * What a type of the service means.
     *
     * @param type the type of the value that is given
     * @param wrap the member that holds the value on the wire, as in {@code {id: VALUE}}; null for the value itself
     */
    public record EntryType(ValueType type, @Nullable String wrap) {}
}
