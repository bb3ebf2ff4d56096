package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.time.Times;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Writes the times of inputs in one form, whatever form callers use: RFC 3339 in UTC, durations as Java writes them. Typed
 * and untyped inputs send the same, and functions need not know the zone in which a local time was meant.
 */
final class CanonicalTimes {

    private CanonicalTimes() {}

    static JsonValue of(JsonValue value, ParameterDefinition parameter) {
        return of(value, parameter.shape(), parameter.rules().zone());
    }

    private static JsonValue of(JsonValue value, Shape shape, Optional<String> zone) {
        if (shape instanceof Shape.ListOf list && value instanceof JsonArray array) {
            return new JsonArray(array.values().stream()
                    .map(entry -> of(entry, list.items(), zone))
                    .toList());
        }
        if (!(value instanceof JsonText text)) {
            return value;
        }
        if (shape == Shape.Scalar.DATE_TIME) {
            return zone.flatMap(id -> Times.time(text.text(), ZoneId.of(id)))
                    .or(() -> Times.time(text.text()))
                    .map(time -> (JsonValue) new JsonText(Times.inUtc(time)))
                    .orElse(text);
        }
        if (shape == Shape.Scalar.DURATION) {
            return Times.duration(text.text())
                    .map(duration -> (JsonValue) new JsonText(duration.toString()))
                    .orElse(text);
        }
        return text;
    }
}
