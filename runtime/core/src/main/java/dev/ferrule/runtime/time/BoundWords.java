package dev.ferrule.runtime.time;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The bounds of dates, times and durations in words. */
public final class BoundWords {

    private BoundWords() {}

    /** For the earliest date or time. */
    public static String earliest(String bound) {
        Optional<Duration> away = Times.duration(bound);
        if (away.isEmpty()) {
            return "must not be before " + bound;
        }
        if (away.get().isZero()) {
            return "must not be in the past";
        }
        return away.get().isNegative()
                ? "must not be more than " + words(away.get().negated()) + " in the past"
                : "must be at least " + words(away.get()) + " in the future";
    }

    /** For the latest date or time. */
    public static String latest(String bound) {
        Optional<Duration> away = Times.duration(bound);
        if (away.isEmpty()) {
            return "must not be after " + bound;
        }
        if (away.get().isZero()) {
            return "must not be in the future";
        }
        return away.get().isNegative()
                ? "must be at least " + words(away.get().negated()) + " in the past"
                : "must not be more than " + words(away.get()) + " in the future";
    }

    /** For the shortest duration. */
    public static String shortest(String bound) {
        return "must be at least " + span(bound);
    }

    /** For the longest duration. */
    public static String longest(String bound) {
        return "must be at most " + span(bound);
    }

    private static String span(String bound) {
        return Times.duration(bound).map(BoundWords::words).orElse(bound);
    }

    private static String words(Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            return duration.isZero() ? "0 seconds" : duration.toString();
        }
        List<String> words = new ArrayList<>();
        add(words, duration.toDays(), "day");
        add(words, duration.toHoursPart(), "hour");
        add(words, duration.toMinutesPart(), "minute");
        add(words, duration.toSecondsPart(), "second");
        add(words, duration.toMillisPart(), "millisecond");
        return words.isEmpty() ? duration.toString() : String.join(" ", words);
    }

    private static void add(List<String> words, long count, String unit) {
        if (count > 0) {
            words.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }
}
