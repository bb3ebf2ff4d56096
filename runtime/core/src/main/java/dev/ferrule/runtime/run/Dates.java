package dev.ferrule.runtime.run;

import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** The functions on dates. They read a date or a date-time with its offset (RFC 3339) and write in UTC. */
final class Dates {

    /** RFC 9110, 5.6.7: two digits for the day, names in English, GMT. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** RFC 3339 with three digits for the milliseconds, whatever they are. */
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private Dates() {}

    static JsonValue apply(String function, String text) {
        Instant instant = instant(text);
        return switch (function) {
            case "date" ->
                new JsonText(instant.atOffset(ZoneOffset.UTC).toLocalDate().toString());
            case "rfc3339" -> new JsonText(DateTimeFormatter.ISO_INSTANT.format(instant));
            case "rfc3339-millis" -> new JsonText(MILLIS.format(instant));
            case "rfc1123" -> new JsonText(HTTP_DATE.format(instant));
            case "epoch-seconds" -> JsonValue.of(instant.getEpochSecond());
            case "epoch-millis" -> JsonValue.of(instant.toEpochMilli());
            default -> throw new IllegalStateException("There is no function " + function + ".");
        };
    }

    private static Instant instant(String text) {
        try {
            return text.length() == "2026-01-31".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new Functions.Unfit(
                    "must be a date such as 2026-01-31 or a time such as 2026-01-31T12:00:00Z, with its offset");
        }
    }
}
