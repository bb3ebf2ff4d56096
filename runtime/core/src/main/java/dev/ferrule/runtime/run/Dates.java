package dev.ferrule.runtime.run;

import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.time.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/**
 * The functions on dates and durations. They read a date or a date-time with its offset (RFC 3339) and write in UTC, or in
 * the zone behind a colon: {@code compact:Europe/Berlin}.
 */
final class Dates {

    /** RFC 9110, 5.6.7: two digits for the day, names in English, GMT. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** RFC 3339 with three digits for the milliseconds, whatever they are. */
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private static final DateTimeFormatter BLANK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private Dates() {}

    static JsonValue apply(String function, String text) {
        int colon = function.indexOf(':');
        String name = colon < 0 ? function : function.substring(0, colon);
        return switch (name) {
            case "seconds", "millis", "minutes" -> length(name, text);
            default -> moment(name, moment(text, colon < 0 ? "UTC" : function.substring(colon + 1)));
        };
    }

    private static JsonValue moment(String function, ZonedDateTime time) {
        Instant instant = time.toInstant();
        return switch (function) {
            case "date" -> new JsonText(time.toLocalDate().toString());
            case "compact" -> new JsonText(DateTimeFormatter.BASIC_ISO_DATE.format(time.toLocalDate()));
            case "blank" -> new JsonText(BLANK.format(time));
            case "rfc3339" -> new JsonText(DateTimeFormatter.ISO_INSTANT.format(instant));
            case "rfc3339-millis" -> new JsonText(MILLIS.format(instant));
            case "rfc1123" -> new JsonText(HTTP_DATE.format(instant));
            case "epoch-seconds" -> JsonValue.of(instant.getEpochSecond());
            case "epoch-millis" -> JsonValue.of(instant.toEpochMilli());
            default -> throw new IllegalStateException("There is no function " + function + ".");
        };
    }

    private static ZonedDateTime moment(String text, String zone) {
        ZoneId place = ZoneId.of(zone);
        return Times.date(text)
                .map(date -> date.atStartOfDay(place))
                .or(() -> Times.time(text).map(time -> time.atZoneSameInstant(place)))
                .orElseThrow(() -> new Functions.Unfit(
                        "must be a date such as 2026-01-31 or a time such as 2026-01-31T12:00:00Z, with its offset"));
    }

    /** The length in whole units; what is smaller than the unit is refused, as cutting it would change the value. */
    private static JsonValue length(String unit, String text) {
        Duration duration =
                Times.duration(text).orElseThrow(() -> new Functions.Unfit("must be a duration such as PT1H30M"));
        Duration one = switch (unit) {
            case "seconds" -> Duration.ofSeconds(1);
            case "millis" -> Duration.ofMillis(1);
            default -> Duration.ofMinutes(1);
        };
        long count = duration.dividedBy(one);
        if (!one.multipliedBy(count).equals(duration)) {
            throw new Functions.Unfit("must be a whole number of " + unit);
        }
        return JsonValue.of(count);
    }
}
