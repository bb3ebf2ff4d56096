package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.Position;
import org.jspecify.annotations.Nullable;

/**
 * What is being compared.
 *
 * @param path the subject of changes found here; empty for the connector as a whole
 * @param before where it stands in the old version, or null when it is not there
 * @param after where it stands in the new version, or null when it is not there
 */
record Spot(
        String path, @Nullable Position before, @Nullable Position after) {

    /** A part of this, which stands at other places. */
    Spot at(String name, @Nullable Position partBefore, @Nullable Position partAfter) {
        return new Spot(path.isEmpty() ? name : path + "." + name, partBefore, partAfter);
    }

    /** A part of this that has no place of its own. */
    Spot at(String name) {
        return at(name, before, after);
    }

    /** The last name of the path. */
    String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
