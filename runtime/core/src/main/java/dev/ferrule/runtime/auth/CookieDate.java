package dev.ferrule.runtime.auth;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the dates of cookies, which come in many forms, by the algorithm of RFC 6265, 5.1.1. */
final class CookieDate {

    private static final Pattern DELIMITER = Pattern.compile("[\\x09\\x20-\\x2F\\x3B-\\x40\\x5B-\\x60\\x7B-\\x7E]+");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[^0-9].*)?");
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})(?:[^0-9].*)?");
    private static final Pattern YEAR = Pattern.compile("([0-9]{2,4})(?:[^0-9].*)?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int MONTH_LETTERS = 3;
    private static final int FIRST_YEAR = 1601;

    private int hour = -1;
    private int minute;
    private int second;
    private int day = -1;
    private int month = -1;
    private int year = -1;

    private CookieDate() {}

    /** The time; empty when the text tells none. */
    static Optional<Instant> read(String text) {
        CookieDate date = new CookieDate();
        for (String token : DELIMITER.split(text, -1)) {
            date.take(token);
        }
        return date.instant();
    }

    private void take(String token) {
        Matcher time = TIME.matcher(token);
        Matcher number = DAY.matcher(token);
        Matcher years = YEAR.matcher(token);
        if (hour < 0 && time.matches()) {
            hour = Integer.parseInt(time.group(1));
            minute = Integer.parseInt(time.group(2));
            second = Integer.parseInt(time.group(3));
        } else if (day < 0 && number.matches()) {
            day = Integer.parseInt(number.group(1));
        } else if (month < 0 && isMonth(token)) {
            month = MONTHS.indexOf(start(token)) + 1;
        } else if (year < 0 && years.matches()) {
            year = full(Integer.parseInt(years.group(1)));
        }
    }

    private static boolean isMonth(String token) {
        return token.length() >= MONTH_LETTERS && MONTHS.contains(start(token));
    }

    private static String start(String token) {
        return token.substring(0, MONTH_LETTERS).toLowerCase(Locale.ROOT);
    }

    /** Two digits are a year from 1970 to 2069. */
    private static int full(int written) {
        if (written >= 70 && written <= 99) {
            return written + 1900;
        }
        return written < 70 ? written + 2000 : written;
    }

    private Optional<Instant> instant() {
        if (hour < 0 || day < 0 || month < 0 || year < FIRST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDateTime.of(year, month, day, hour, minute, second).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
