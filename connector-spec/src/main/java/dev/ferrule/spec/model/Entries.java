package dev.ferrule.spec.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a map may have, and the types of their values, as another action tells them at run time.
 *
 * @param lookup where the entries are found; its value is the key of the map
 * @param required the path in an entry of whether the key must be there, or null when none must
 * @param options the path in an entry of the allowed values, or null
 * @param type the path in an entry of the type's name, or null when every value is a text
 * @param types the service's names of types and what they mean here
 */
public record Entries(
        Lookup lookup,
        @Nullable JsonPath required,
        @Nullable JsonPath options,
        @Nullable JsonPath type,
        Map<String, EntryType> types) {

    /**
     * What a type of the service means.
     *
     * @param type the type of the value that is given
     * @param wrap the member that holds the value on the wire, as in {@code {id: VALUE}}; null for the value itself
     */
    public record EntryType(ValueType type, @Nullable String wrap) {}
}
