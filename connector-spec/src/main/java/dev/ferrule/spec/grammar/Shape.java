package dev.ferrule.spec.grammar;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mapping with known keys.
 *
 * @param noun what the mapping describes, with its article
 * @param keys its keys in the order in which people write them
 */
public record Shape(String noun, List<Key> keys) {

    static Shape of(String noun, Key... keys) {
        return new Shape(noun, List.of(keys));
    }

    /** The same keys and more. */
    Shape and(String newNoun, List<Key> more) {
        return new Shape(newNoun, Stream.concat(keys.stream(), more.stream()).toList());
    }

    /** The key of this name, if the mapping may have it. */
    public Optional<Key> key(String name) {
        for (Key key : keys) {
            if (key.name().equals(name)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** The names of all keys. */
    public List<String> names() {
        return keys.stream().map(Key::name).toList();
    }
}
