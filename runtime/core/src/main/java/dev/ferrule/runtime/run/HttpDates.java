package dev.ferrule.runtime.run;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoLocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads the three forms of dates of HTTP (RFC 9110, 5.6.7), all of which services still send. */
final class HttpDates {

    /** The usual one; one digit for a day is taken too. */
    private static final DateTimeFormatter FIXED = DateTimeFormatter.RFC_1123_DATE_TIME;

    /** That of RFC 850, whose years have two digits; those of this and the next decades are meant. */
    private static final DateTimeFormatter RFC_850 = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("EEEE, dd-MMM-")
            .appendValueReduced(ChronoField.YEAR, 2, 2, (ChronoLocalDate) LocalDate.of(1980, 1, 1))
            .appendPattern(" HH:mm:ss 'GMT'")
            .toFormatter(Locale.US);

    /** That of C's asctime, whose days are padded with a blank. */
    private static final DateTimeFormatter ASCTIME =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.US);

    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> ZonedDateTime.parse(text, FIXED).toInstant(),
            text -> LocalDateTime.parse(text, RFC_850).toInstant(ZoneOffset.UTC),
            text -> LocalDateTime.parse(text, ASCTIME).toInstant(ZoneOffset.UTC));

    private HttpDates() {}

    /** The point in time, or nothing when the text is no date. */
    static Optional<Instant> read(String text) {
        return FORMS.stream().flatMap(form -> read(form, text.strip()).stream()).findFirst();
    }

    private static Optional<Instant> read(Function<String, Instant> form, String text) {
        try {
            return Optional.of(form.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
