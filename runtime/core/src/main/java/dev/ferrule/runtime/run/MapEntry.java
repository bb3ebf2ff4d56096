package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.json.JsonValue;
import java.util.List;

/**
 * An entry that a map may have, as the service tells it.
 *
 * @param key the key in the map
 * @param label what people read
 * @param shape the form of the value that is given; {@link Shape.Scalar#ANY} when nothing is known of it
 * @param required whether the entry must be given
 * @param options the only values, of a list those of its entries; empty for any
 */
public record MapEntry(String key, String label, Shape shape, boolean required, List<JsonValue> options) {
    /** Copies the options. */
    public MapEntry {
        options = List.copyOf(options);
    }
}
