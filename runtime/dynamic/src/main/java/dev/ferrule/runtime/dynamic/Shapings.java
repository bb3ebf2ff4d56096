package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.ShapingDefinition;
import dev.ferrule.spec.model.Shaping;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lowers what is done to an output. */
final class Shapings {

    private Shapings() {}

    static ShapingDefinition lower(Shaping shaping) {
        if (shaping instanceof Shaping.At at) {
            return new ShapingDefinition.At(Values.lower(at.path()));
        }
        if (shaping instanceof Shaping.Pick pick) {
            return new ShapingDefinition.Pick(pick.members());
        }
        if (shaping instanceof Shaping.Drop drop) {
            return new ShapingDefinition.Drop(drop.members());
        }
        if (shaping instanceof Shaping.Rename rename) {
            return new ShapingDefinition.Rename(rename.names());
        }
        if (shaping instanceof Shaping.Put put) {
            Map<String, Expression> members = new LinkedHashMap<>();
            put.members().forEach((name, value) -> members.put(name, Values.lower(value)));
            return new ShapingDefinition.Put(members);
        }
        if (shaping instanceof Shaping.Flatten flatten) {
            return new ShapingDefinition.Flatten(flatten.member(), flatten.prefix());
        }
        if (shaping instanceof Shaping.KeyedToList keyed) {
            return new ShapingDefinition.KeyedToList(keyed.key());
        }
        if (shaping instanceof Shaping.RowsToObjects rows) {
            return new ShapingDefinition.RowsToObjects(
                    Values.lower(rows.columns()),
                    Optional.ofNullable(rows.name()).map(Values::lower));
        }
        if (shaping instanceof Shaping.ScalarsToObjects scalars) {
            return new ShapingDefinition.ScalarsToObjects(scalars.member());
        }
        if (shaping instanceof Shaping.Dates dates) {
            return new ShapingDefinition.Dates(dates.members(), dates.formats(), Optional.ofNullable(dates.zone()));
        }
        return new ShapingDefinition.OneOrMany();
    }
}
