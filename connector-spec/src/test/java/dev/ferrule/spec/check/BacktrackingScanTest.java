package dev.ferrule.spec.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BacktrackingScanTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a-z0-9]+(-[a-z0-9]+)*",
                "[A-Za-z0-9]+(?:\\.[A-Za-z0-9]+)*",
                "\\d{4}-\\d{2}-\\d{2}",
                "(?:[0-9a-f]{2}:){5}[0-9a-f]{2}",
                "([0-9]{1,3}\\.){3}[0-9]{1,3}",
                "(foo|bar|quux)+",
                "(?i)[a-z]+",
                "(?<year>\\d+)-(?<month>\\d+)",
                "[^\\s@]+@[^\\s@]+",
                "(?:a|b|\\d)*",
                "[\\w.-]+(?:/[\\w.-]+)*",
                "(?!-)[a-z-]+(?<!-)",
                "\\p{L}+",
                "[]a]+|[^]b]*",
                "(ab){2,100}",
                "(https?|ftp)://.+",
                "\\Q(a+)+\\E",
            })
    void allowsWhatPeopleWrite(String pattern) {
        assertThatCode(() -> Pattern.compile(pattern)).doesNotThrowAnyException();
        assertThat(BacktrackingScan.isSlow(pattern)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+",
                "^(a+)+$",
                "(a*)*",
                "([a-zA-Z]+)*",
                "(a|aa)+",
                "(a|a?)+",
                "(.*a){20}",
                "((a+)b?)+",
                "(?:(?:x+)y*)*z",
                "(a+|b)*",
                "(\\d+\\d*)+",
                "(a?){50}",
                "(x)\\1+",
                "(?<n>x*)\\k<n>",
                "(-[a-z-]+)*",
                "(?i:(k+))+",
                "(a+){10,}",
            })
    void refusesWhatExplodes(String pattern) {
        assertThatCode(() -> Pattern.compile(pattern)).doesNotThrowAnyException();
        assertThat(BacktrackingScan.isSlow(pattern)).isTrue();
    }

    @Test
    void copesWithEveryPatternThatCompiles() {
        String signs = "ab()[]{}|*+?.\\^$-,1&:=!<>Qd";
        Random random = new Random(1);
        int compiled = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            String pattern = text.toString();
            if (compiles(pattern)) {
                compiled++;
                assertThatCode(() -> BacktrackingScan.isSlow(pattern))
                        .as(pattern)
                        .doesNotThrowAnyException();
            }
        }
        assertThat(compiled).isGreaterThan(10_000);
    }

    private static boolean compiles(String pattern) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException problem) {
            return false;
        }
    }
}
