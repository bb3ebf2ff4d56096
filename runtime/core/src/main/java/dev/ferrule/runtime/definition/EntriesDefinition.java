package dev.ferrule.runtime.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the entries that a map may have are found while a form is filled in.
 *
 * @param lookup the action that finds them; its value is the key in the map
 * @param required where in an item stands whether the entry must be given; empty when none must
 * @param options where in an item the only values are; empty for any
 * @param type where in an item the service's word for the type is; empty when nothing is told of types
 * @param types what the service's words mean; a word without a meaning is any value
 */
public record EntriesDefinition(
        LookupDefinition lookup,
        Optional<Pointer> required,
        Optional<Pointer> options,
        Optional<Pointer> type,
        Map<String, Meaning> types) {

    /** Copies the types. */
    public EntriesDefinition {
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    }

    /**
     * What a word of the service means.
     *
     * @param shape the form of the value that is given
     * @param wrap the member that holds the value on the wire, of a list each of its values; empty for the value itself
     */
    public record Meaning(Shape shape, Optional<String> wrap) {
        /** A value that is sent as it is. */
        public static Meaning of(Shape shape) {
            return new Meaning(shape, Optional.empty());
        }

        /** The same, sent as the member of this name. */
        public Meaning wrap(String member) {
            return new Meaning(shape, Optional.of(member));
        }
    }

    /** Entries that this lookup finds, of any type. */
    public static EntriesDefinition of(LookupDefinition lookup) {
        return new EntriesDefinition(lookup, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }

    /** These entries with the place of whether they must be given. */
    public EntriesDefinition required(Pointer path) {
        return new EntriesDefinition(lookup, Optional.of(path), options, type, types);
    }

    /** These entries with the place of the only values. */
    public EntriesDefinition options(Pointer path) {
        return new EntriesDefinition(lookup, required, Optional.of(path), type, types);
    }

    /** These entries with the place of the service's word for the type. */
    public EntriesDefinition type(Pointer path) {
        return new EntriesDefinition(lookup, required, options, Optional.of(path), types);
    }

    /** These entries with one more word of the service. */
    public EntriesDefinition mapping(String word, Meaning meaning) {
        Map<String, Meaning> more = new LinkedHashMap<>(types);
        more.put(word, meaning);
        return new EntriesDefinition(lookup, required, options, type, more);
    }

    /** Whether what is sent depends on what is found, so that it is asked before each call that gives entries. */
    public boolean wraps() {
        return types.values().stream().anyMatch(meaning -> meaning.wrap().isPresent());
    }
}
