package dev.ferrule.spec.check;

import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.ValueType;
import dev.ferrule.spec.model.ValueType.Scalar;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The texts of dates, times and durations in a spec. */
final class TimeTexts {

    static final Set<ValueType> TYPES = Set.of(Scalar.DATE, Scalar.DATE_TIME, Scalar.DURATION);

    private TimeTexts() {}

    /** Why a text is no value of the type, or outside its bounds; bounds that move with the clock are left to the runtime. */
    static Optional<String> problem(String text, ValueType type, Constraints constraints) {
        if (type == Scalar.DURATION) {
            Optional<Duration> duration = duration(text);
            return duration.isEmpty()
                    ? Optional.of("is no duration such as `PT1H30M`")
                    : outside(
                            duration.get(),
                            bound(constraints.min(), TimeTexts::duration),
                            bound(constraints.max(), TimeTexts::duration));
        }
        String zone = constraints.zone();
        ZoneId place = zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        Optional<Instant> instant = type == Scalar.DATE ? day(text, place) : moment(text, zone);
        if (instant.isEmpty()) {
            return Optional.of(
                    type == Scalar.DATE
                            ? "is no date such as `2026-01-31`"
                            : "is no time with its offset such as `2026-01-31T12:00:00Z`");
        }
        return outside(
                instant.get(),
                bound(constraints.min(), bound -> absolute(bound, zone, place)),
                bound(constraints.max(), bound -> absolute(bound, zone, place)));
    }

    /** Whether values of the type can be compared with this bound. */
    static boolean isBound(String text, ValueType type, @Nullable String zone) {
        if (duration(text).isPresent()) {
            return true;
        }
        ZoneId place = zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        return type == Scalar.DATE
                ? day(text, place).isPresent()
                : type == Scalar.DATE_TIME && absolute(text, zone, place).isPresent();
    }

    private static Optional<Instant> absolute(String text, @Nullable String zone, ZoneId place) {
        return day(text, place).or(() -> moment(text, zone));
    }

    private static Optional<Instant> day(String text, ZoneId zone) {
        return read(() -> LocalDate.parse(text).atStartOfDay(zone).toInstant());
    }

    private static Optional<Instant> moment(String text, @Nullable String zone) {
        Optional<Instant> time = read(() -> OffsetDateTime.parse(text).toInstant());
        return zone == null
                ? time
                : time.or(() -> read(
                        () -> LocalDateTime.parse(text).atZone(ZoneId.of(zone)).toInstant()));
    }

    private static Optional<Duration> duration(String text) {
        return read(() -> Duration.parse(text));
    }

    private static <T> Optional<T> bound(@Nullable String text, Function<String, Optional<T>> reader) {
        return Optional.ofNullable(text).flatMap(reader);
    }

    private static <T extends Comparable<? super T>> Optional<String> outside(
            T value, Optional<T> least, Optional<T> most) {
        if (least.filter(bound -> value.compareTo(bound) < 0).isPresent()) {
            return Optional.of("is below the least that is allowed");
        }
        return most.filter(bound -> value.compareTo(bound) > 0).map(bound -> "is above the most that is allowed");
    }

    private static <T> Optional<T> read(Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
