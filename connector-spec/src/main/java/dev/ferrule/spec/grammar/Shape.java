package dev.ferrule.spec.grammar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mapping with known keys. */
public final class Shape {

    private final String noun;
    private final List<Key> keys;
    private final List<Key> required;
    private final Map<String, Key> byName;

    Shape(String noun, List<Key> keys) {
        this.noun = noun;
        this.keys = List.copyOf(keys);
        this.required = keys.stream().filter(Key::required).toList();
        this.byName = keys.stream().collect(Collectors.toUnmodifiableMap(Key::name, Function.identity()));
    }

    static Shape of(String noun, Key... keys) {
        return new Shape(noun, List.of(keys));
    }

    /** The same keys and more. */
    Shape and(String newNoun, List<Key> more) {
        return new Shape(newNoun, Stream.concat(keys.stream(), more.stream()).toList());
    }

    /** What the mapping describes, with its article. */
    public String noun() {
        return noun;
    }

    /** Its keys in the order in which people write them. */
    public List<Key> keys() {
        return keys;
    }

    /** The keys that it must have. */
    public List<Key> required() {
        return required;
    }

    /** The key of this name, if the mapping may have it. */
    public Optional<Key> key(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The names of all keys. */
    public List<String> names() {
        return keys.stream().map(Key::name).toList();
    }
}
