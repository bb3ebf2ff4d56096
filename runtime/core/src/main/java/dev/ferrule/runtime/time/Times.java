package dev.ferrule.runtime.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads dates, times and durations in the forms in which callers and services write them. */
public final class Times {

    private static final int LONGEST = 64;
    /** Years of four digits, as RFC 3339 has them. */
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}-.*");

    private Times() {}

    /** An ISO date such as {@code 2026-11-23}; empty for any other text. */
    public static Optional<LocalDate> date(String text) {
        return dated(text, () -> LocalDate.parse(text));
    }

    /** A time with its offset (RFC 3339), such as {@code 2026-11-23T10:00:00Z}; empty for any other text. */
    public static Optional<OffsetDateTime> time(String text) {
        return dated(text, () -> OffsetDateTime.parse(text));
    }

    /** A time with its offset, or a time of this zone, such as {@code 2026-11-23T10:00:00}. */
    public static Optional<OffsetDateTime> time(String text, ZoneId local) {
        return time(text)
                .or(() -> dated(
                        text, () -> LocalDateTime.parse(text).atZone(local).toOffsetDateTime()));
    }

    /** An ISO 8601 duration of days, hours, minutes and seconds, such as {@code PT1H30M}; empty for any other text. */
    public static Optional<Duration> duration(String text) {
        return read(text, () -> Duration.parse(text));
    }

    /** The time as RFC 3339 in UTC, with a fraction only where it has one. */
    public static String inUtc(OffsetDateTime time) {
        return DateTimeFormatter.ISO_INSTANT.format(time);
    }

    private static <T> Optional<T> dated(String text, Reader<T> reader) {
        return YEAR.matcher(text).matches() ? read(text, reader) : Optional.empty();
    }

    private static <T> Optional<T> read(String text, Reader<T> reader) {
        try {
            return text.length() <= LONGEST ? Optional.of(reader.read()) : Optional.empty();
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private interface Reader<T> {
        T read();
    }
}
