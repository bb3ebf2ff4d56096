package dev.ferrule.testkit.connector;

import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Values on the wrong side of a bound, far enough for every time zone. */
final class Bounds {

    private static final int FAR = 3;

    private Bounds() {}

    static Optional<JsonValue> below(Shape shape, String bound) {
        return beside(shape, bound, -1);
    }

    static Optional<JsonValue> above(Shape shape, String bound) {
        return beside(shape, bound, 1);
    }

    private static Optional<JsonValue> beside(Shape shape, String bound, int side) {
        if (shape == Shape.Scalar.INTEGER || shape == Shape.Scalar.NUMBER) {
            return Optional.of(new JsonNumber(
                    new BigDecimal(bound).add(BigDecimal.valueOf(side)).toPlainString()));
        }
        if (shape == Shape.Scalar.DURATION) {
            Duration wrong = Duration.parse(bound).plusSeconds(side);
            return wrong.isNegative() ? Optional.empty() : Optional.of(JsonValue.of(wrong.toString()));
        }
        if (shape != Shape.Scalar.DATE && shape != Shape.Scalar.DATE_TIME) {
            return Optional.empty();
        }
        OffsetDateTime wrong = point(bound).plusDays((long) side * FAR);
        return Optional.of(JsonValue.of(
                shape == Shape.Scalar.DATE
                        ? wrong.toLocalDate().toString()
                        : wrong.toInstant().toString()));
    }

    /** A bound is a date, a time, or a signed duration from now. */
    private static OffsetDateTime point(String bound) {
        if (bound.matches("[+-]?P.*")) {
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            return now.plus(Duration.parse(bound)).atOffset(ZoneOffset.UTC);
        }
        return bound.contains("T")
                ? OffsetDateTime.parse(bound)
                : LocalDate.parse(bound).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
