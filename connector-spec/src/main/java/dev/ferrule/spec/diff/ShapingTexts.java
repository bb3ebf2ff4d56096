package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.Shaping;
import java.util.List;
import java.util.stream.Collectors;

/** Names the steps that shape an output, by their keys. */
final class ShapingTexts {

    private ShapingTexts() {}

    static String words(List<Shaping> shaping) {
        return shaping.isEmpty()
                ? "none"
                : shaping.stream().map(ShapingTexts::key).collect(Collectors.joining(", "));
    }

    private static String key(Shaping shaping) {
        if (shaping instanceof Shaping.At at) {
            return "at " + Texts.path(at.path());
        } else if (shaping instanceof Shaping.Pick pick) {
            return "pick " + String.join(" ", pick.members());
        } else if (shaping instanceof Shaping.Drop drop) {
            return "drop " + String.join(" ", drop.members());
        } else if (shaping instanceof Shaping.Rename) {
            return "rename";
        } else if (shaping instanceof Shaping.Put put) {
            return "set " + String.join(" ", put.members().keySet());
        } else if (shaping instanceof Shaping.Flatten flatten) {
            return "flatten " + flatten.member();
        } else if (shaping instanceof Shaping.KeyedToList) {
            return "keyed-to-list";
        } else if (shaping instanceof Shaping.RowsToObjects) {
            return "rows-to-objects";
        } else if (shaping instanceof Shaping.ScalarsToObjects) {
            return "scalars-to-objects";
        }
        return shaping instanceof Shaping.OneOrMany ? "one-or-many" : "dates";
    }
}
