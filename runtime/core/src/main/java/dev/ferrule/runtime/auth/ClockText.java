package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.definition.SignatureDefinition.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes the time of a request. */
final class ClockText {

    private static final DateTimeFormatter SECONDS = format("yyyy-MM-dd'T'HH:mm:ss'Z'");
    private static final DateTimeFormatter MILLIS = format("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final DateTimeFormatter COMPACT = format("yyyyMMdd'T'HHmmss'Z'");
    private static final DateTimeFormatter HTTP = format("EEE, dd MMM yyyy HH:mm:ss 'GMT'");

    private static final DateTimeFormatter DAY = format("yyyy-MM-dd");
    private static final DateTimeFormatter COMPACT_DAY = format("yyyyMMdd");

    private ClockText() {}

    static String of(Instant time, Clock clock) {
        return switch (clock) {
            case EPOCH_SECONDS -> Long.toString(time.getEpochSecond());
            case EPOCH_MILLIS -> Long.toString(time.toEpochMilli());
            case RFC3339 -> SECONDS.format(time);
            case RFC3339_MILLIS -> MILLIS.format(time);
            case COMPACT -> COMPACT.format(time);
            case HTTP_DATE -> HTTP.format(time);
        };
    }

    static String day(Instant time) {
        return DAY.format(time);
    }

    static String compactDay(Instant time) {
        return COMPACT_DAY.format(time);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US).withZone(ZoneOffset.UTC);
    }
}
