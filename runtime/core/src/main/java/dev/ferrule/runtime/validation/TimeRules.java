package dev.ferrule.runtime.validation;

import dev.ferrule.runtime.definition.Rules;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.time.BoundWords;
import dev.ferrule.runtime.time.TimeBound;
import dev.ferrule.runtime.time.Times;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Checks the texts of dates, times and durations. */
final class TimeRules {

    private TimeRules() {}

    static boolean isTime(Shape shape) {
        return shape == Shape.Scalar.DATE || shape == Shape.Scalar.DATE_TIME || shape == Shape.Scalar.DURATION;
    }

    /** The value of a text, a date, time or duration; empty when it is none of this shape. */
    static Optional<?> read(Shape shape, String text, Rules rules) {
        if (shape == Shape.Scalar.DATE) {
            return Times.date(text);
        }
        if (shape == Shape.Scalar.DURATION) {
            return Times.duration(text);
        }
        return rules.zone().isEmpty()
                ? Times.time(text)
                : Times.time(text, ZoneId.of(rules.zone().get()));
    }

    /** Hands on which bounds are broken, by rule and message. */
    static void check(Shape shape, String text, Rules rules, BiConsumer<String, String> broken) {
        Object value = read(shape, text, rules).orElse(null);
        if (value == null) {
            return;
        }
        String zone = rules.zone().orElse("UTC");
        Clock clock = Clock.systemUTC();
        rules.max()
                .filter(most -> TimeBound.of(most, zone).compare(value, clock) > 0)
                .ifPresent(most -> broken.accept("max", max(shape, most)));
        rules.min()
                .filter(least -> TimeBound.of(least, zone).compare(value, clock) < 0)
                .ifPresent(least -> broken.accept("min", min(shape, least)));
    }

    private static String min(Shape shape, String least) {
        return shape == Shape.Scalar.DURATION ? BoundWords.shortest(least) : BoundWords.earliest(least);
    }

    private static String max(Shape shape, String most) {
        return shape == Shape.Scalar.DURATION ? BoundWords.longest(most) : BoundWords.latest(most);
    }

    /** What a value of the shape must be, in words. */
    static String name(Shape shape, Rules rules) {
        if (shape == Shape.Scalar.DATE) {
            return "a date such as 2026-01-31";
        }
        if (shape == Shape.Scalar.DURATION) {
            return "a duration such as PT1H30M or P2D";
        }
        return rules.zone()
                .map(zone -> "a time such as 2026-01-31T12:00:00, which is one of " + zone + " without an offset")
                .orElse("a time with its offset such as 2026-01-31T12:00:00Z");
    }
}
