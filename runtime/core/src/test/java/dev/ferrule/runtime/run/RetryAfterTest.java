package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.definition.Delay;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What services write into Retry-After (RFC 9110, 10.2.3), and what is made of it. */
class RetryAfterTest {

    private static final Instant NOW = Instant.parse("1994-11-06T08:49:37Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "1 | 1",
                "120 | 120",
                "00012 | 12",
                "1.5 | 1",
                "2147483648 | 31536000",
                "99999999999999 | 31536000",
                "Sun, 06 Nov 1994 08:49:47 GMT | 10",
                "Sunday, 06-Nov-94 08:49:47 GMT | 10",
                "Sun Nov  6 08:49:47 1994 | 10",
                "Sun, 06 Nov 1994 08:49:37 GMT | 0",
                "Sun, 06 Nov 1994 08:49:27 GMT | 0",
                "Fri, 31 Dec 9999 23:59:59 GMT | 31536000",
                "Sun, 6 Nov 1994 08:49:47 GMT | 10",
                "Sun, 06 Nov 1994 08:49:47 +0000 | 10"
            })
    void isAWaitOfSeconds(String text, long seconds) {
        assertThat(Delays.read(text, Delay.Unit.RETRY_AFTER, NOW))
                .hasValueSatisfying(wait -> assertThat(wait.toSeconds()).isEqualTo(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+5",
                "-1",
                "1e3",
                "9223372036854775808",
                "5, 10",
                "5;x=1",
                "\"5\"",
                "5 (soon)",
                "soon",
                "١٢",
                "Mon, 06 Nov 1994 08:49:47 GMT",
                "Sun, 31 Feb 1994 08:49:47 GMT",
                "Sun, 06 Nov 1994 08:49:61 GMT",
                "06 Nov 1994"
            })
    void isNothingWhenItCannotBeRead(String text) {
        assertThat(Delays.read(text, Delay.Unit.RETRY_AFTER, NOW)).isEmpty();
    }
}
