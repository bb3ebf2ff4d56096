package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ShapingDefinition;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes objects of rows of cells.
 *
 * @param columns the names of the columns; empty for a column without one
 */
record RowShaper(List<String> columns) {

    /** A shaper for the columns that an answer tells; of several with one name the first counts. */
    static RowShaper of(ShapingDefinition.RowsToObjects rows, Scope scope) {
        JsonValue found = scope.find(rows.columns()).orElse(JsonObject.EMPTY);
        List<JsonValue> columns = found instanceof JsonArray array ? array.values() : List.of();
        return new RowShaper(columns.stream()
                .map(column -> rows.name()
                        .map(name -> name.find(column))
                        .orElse(Optional.of(column))
                        .flatMap(Evaluator::text)
                        .orElse(""))
                .toList());
    }

    /** The list with objects in place of its rows; without columns the rows stay. */
    JsonValue shape(JsonValue value) {
        return value instanceof JsonArray array && !columns.isEmpty()
                ? new JsonArray(array.values().stream().map(this::row).toList())
                : value;
    }

    private JsonValue row(JsonValue row) {
        if (!(row instanceof JsonArray cells)) {
            return row;
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        int known = Math.min(columns.size(), cells.values().size());
        for (int i = 0; i < known; i++) {
            if (!columns.get(i).isEmpty()) {
                members.putIfAbsent(columns.get(i), cells.values().get(i));
            }
        }
        return new JsonObject(members);
    }
}
