package dev.ferrule.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"AC[0-9a-f]{4} AC0000", "[a-z0-9][a-z0-9-]* aa", "v\\d+\\.\\d{2,} v0.00", "[A-Z]?-x A-x"})
    void followsAPlainPattern(String pattern, String text) {
        assertThat(PatternText.of(Pattern.compile(pattern))).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a|b)+", "[^a]b", "a{2}(?!b).", "\\p{L}x", "[0-9&&[^0]]", "a{999}b{999}c"})
    void leavesOutWhatIsNotPlain(String pattern) {
        assertThat(PatternText.of(Pattern.compile(pattern))).isEmpty();
    }
}
