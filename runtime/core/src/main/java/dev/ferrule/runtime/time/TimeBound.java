package dev.ferrule.runtime.time;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * What a date, time or duration is compared with: one of the same kind, or for dates and times a signed ISO 8601 duration
 * from now, such as {@code -PT1M} or {@code P30D}.
 *
 * @param text the bound as a spec says it
 * @param zone the zone that tells which day is today and what a local time means
 */
public record TimeBound(String text, ZoneId zone) {

    /** A bound in the zone of this name. */
    public static TimeBound of(String text, String zone) {
        return new TimeBound(text, ZoneId.of(zone));
    }

    /**
     * Less than zero, zero or more, as the value is below, at or above the bound.
     *
     * @throws IllegalArgumentException when the bound is none for such a value
     */
    public int compare(Object value, Clock clock) {
        if (value instanceof Duration duration) {
            return duration.compareTo(Times.duration(text).orElseThrow(this::noBound));
        }
        if (value instanceof LocalDate date) {
            return date.compareTo(
                    Times.date(text).orElseGet(() -> fromNow(clock).toLocalDate()));
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant()
                    .compareTo(Times.time(text, zone)
                            .or(() -> Times.date(text)
                                    .map(date -> date.atStartOfDay(zone).toOffsetDateTime()))
                            .orElseGet(() -> fromNow(clock))
                            .toInstant());
        }
        throw new IllegalArgumentException("A " + value.getClass().getName() + " is no time.");
    }

    private OffsetDateTime fromNow(Clock clock) {
        Duration away = Times.duration(text).orElseThrow(this::noBound);
        return clock.instant().plus(away).atZone(zone).toOffsetDateTime();
    }

    private IllegalArgumentException noBound() {
        return new IllegalArgumentException("The text " + text + " is no bound of a time.");
    }
}
