package dev.ferrule.runtime.run;

import dev.ferrule.runtime.http.Header;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoLocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads the three forms of dates of HTTP (RFC 9110, 5.6.7), all of which services still send. */
final class HttpDates {

    /** The usual one; one digit for a day is taken too. A day that the month does not have is none, and not its last. */
    private static final DateTimeFormatter FIXED =
            DateTimeFormatter.RFC_1123_DATE_TIME.withResolverStyle(ResolverStyle.STRICT);

    /** A year of two digits that seems to lie further ahead is one of the past (RFC 9110, 5.6.7). */
    private static final int YEARS_AHEAD = 50;

    /** A minute has such a second when a leap second is put in; Java's clocks have none. */
    private static final Pattern LEAP_SECOND = Pattern.compile("(?<=:[0-9]{2}:)60(?=\\D|$)");

    /** That of C's asctime, whose days are padded with a blank. */
    private static final DateTimeFormatter ASCTIME =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.US).withResolverStyle(ResolverStyle.STRICT);

    private HttpDates() {}

    /**
     * The time by the clock of who answered, if its headers tell it: what it says of points in time is meant by that clock.
     *
     * @param own the time by the clock of this machine
     */
    static Instant now(List<Header> headers, Instant own) {
        for (Header header : headers) {
            if (header.name().equalsIgnoreCase("date")) {
                return read(header.value(), own).orElse(own);
            }
        }
        return own;
    }

    /**
     * The point in time, or nothing when the text is no date.
     *
     * @param now what years of two digits are near to
     */
    static Optional<Instant> read(String text, Instant now) {
        String stripped = text.strip();
        String plain = LEAP_SECOND.matcher(stripped).replaceFirst("59");
        return date(plain, now).map(date -> plain.equals(stripped) ? date : date.plusSeconds(1));
    }

    private static Optional<Instant> date(String text, Instant now) {
        return instant(() -> ZonedDateTime.parse(text, FIXED).toInstant())
                .or(() -> instant(() -> LocalDateTime.parse(text, rfc850(now)).toInstant(ZoneOffset.UTC)))
                .or(() -> instant(() -> LocalDateTime.parse(text, ASCTIME).toInstant(ZoneOffset.UTC)));
    }

    /** That of RFC 850, whose years have two digits. */
    private static DateTimeFormatter rfc850(Instant now) {
        LocalDate first =
                LocalDate.ofInstant(now, ZoneOffset.UTC).withDayOfYear(1).plusYears(YEARS_AHEAD - 99L);
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, (ChronoLocalDate) first)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.US)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static Optional<Instant> instant(Supplier<Instant> form) {
        try {
            return Optional.of(form.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
