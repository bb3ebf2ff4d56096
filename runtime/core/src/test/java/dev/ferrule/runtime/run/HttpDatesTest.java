package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The three forms of dates of RFC 9110, 5.6.7. */
class HttpDatesTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 06 Nov 1994 08:49:37 GMT | 1994-11-06T08:49:37Z",
                "Sunday, 06-Nov-94 08:49:37 GMT | 1994-11-06T08:49:37Z",
                "Sun Nov  6 08:49:37 1994 | 1994-11-06T08:49:37Z",
                "Wed Nov 16 08:49:37 1994 | 1994-11-16T08:49:37Z",
                "Thursday, 01-Jan-26 00:00:00 GMT | 2026-01-01T00:00:00Z",
                "Tuesday, 01-Dec-26 00:00:00 GMT | 2026-12-01T00:00:00Z",
                "Friday, 31-Jan-76 00:00:00 GMT | 2076-01-31T00:00:00Z",
                "Monday, 31-Jan-77 00:00:00 GMT | 1977-01-31T00:00:00Z",
                "Saturday, 01-Jan-00 00:00:00 GMT | 2000-01-01T00:00:00Z",
                "Friday, 31-Dec-99 23:59:59 GMT | 1999-12-31T23:59:59Z",
                "Sat, 31 Dec 2016 23:59:60 GMT | 2017-01-01T00:00:00Z",
                "Saturday, 31-Dec-16 23:59:60 GMT | 2017-01-01T00:00:00Z",
                "Sat Dec 31 23:59:60 2016 | 2017-01-01T00:00:00Z",
                "' Sun, 06 Nov 1994 08:49:37 GMT ' | 1994-11-06T08:49:37Z"
            })
    void isRead(String text, String instant) {
        assertThat(HttpDates.read(text, NOW)).contains(Instant.parse(instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sunday, 06-Nov-1994 08:49:37 GMT",
                "Sunday, 06-Nov-94 08:49:37",
                "Monday, 06-Nov-94 08:49:37 GMT",
                "Sun, 06 Nov 1994 08:60:37 GMT",
                "Sun, 06 Nov 1994 08:49:61 GMT",
                "Sun, 06 Nov 1994 60:49:37 GMT",
                "Sun Nov 6 08:49:37 94",
                "Sun, 29 Feb 2100 00:00:00 GMT",
                "Monday, 31-Feb-94 00:00:00 GMT",
                "Mon Feb 29 00:00:00 1994",
                "1994-11-06T08:49:37Z"
            })
    void isNone(String text) {
        assertThat(HttpDates.read(text, NOW)).isEmpty();
    }
}
