package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.Delay;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Works out how long to wait. What a service tells may be anything; what is no time counts as not told. */
final class Delays {

    /** More than any call lasts; keeps arithmetic away from its bounds. */
    private static final Duration FOREVER = Duration.ofDays(365);

    private Delays() {}

    /** The first alternative that gives something; a time that is over is none at all. */
    static Optional<Duration> first(List<Delay> delays, Scope scope, Instant now) {
        return delays.stream()
                .map(delay -> of(delay, scope, now))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Duration> of(Delay delay, Scope scope, Instant now) {
        if (delay instanceof Delay.Fixed fixed) {
            return Optional.of(fixed.time());
        }
        Delay.Told told = (Delay.Told) delay;
        return scope.find(told.from())
                .flatMap(Evaluator::text)
                .map(String::strip)
                .flatMap(text -> read(text, told.unit(), now));
    }

    static Optional<Duration> read(String text, Delay.Unit unit, Instant now) {
        try {
            return switch (unit) {
                case RETRY_AFTER ->
                    Character.isDigit(text.isEmpty() ? ' ' : text.charAt(0))
                            ? Optional.of(amount(text, 0))
                            : Optional.of(until(httpDate(text, now), now));
                case SECONDS -> Optional.of(amount(text, 0));
                case MILLIS -> Optional.of(amount(text, 3));
                case EPOCH_SECONDS -> Optional.of(until(Instant.EPOCH.plus(seconds(text, 0)), now));
                case EPOCH_MILLIS -> Optional.of(until(Instant.EPOCH.plus(seconds(text, 3)), now));
                case HTTP_DATE -> Optional.of(until(httpDate(text, now), now));
                case RFC3339 -> Optional.of(until(OffsetDateTime.parse(text).toInstant(), now));
            };
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Instant httpDate(String text, Instant now) {
        return HttpDates.read(text, now).orElseThrow(() -> new DateTimeException("no HTTP date"));
    }

    private static Duration until(Instant end, Instant now) {
        Duration left = Duration.between(now, end);
        return left.isNegative() ? Duration.ZERO : left.compareTo(FOREVER) > 0 ? FOREVER : left;
    }

    private static Duration amount(String text, int shift) {
        Duration time = seconds(text, shift);
        return time.compareTo(FOREVER) > 0 ? FOREVER : time;
    }

    /** A decimal number of seconds, or of a part of a second that is {@code shift} digits smaller. */
    private static Duration seconds(String text, int shift) {
        if (!text.matches("[0-9]{1,18}(\\.[0-9]{1,9})?")) {
            throw new NumberFormatException("no amount of time");
        }
        return Duration.ofNanos(0)
                .plusMillis(new BigDecimal(text)
                        .movePointRight(3 - shift)
                        .min(BigDecimal.valueOf(1L << 52))
                        .longValue());
    }
}
