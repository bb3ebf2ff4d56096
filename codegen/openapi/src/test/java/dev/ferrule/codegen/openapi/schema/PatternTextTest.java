package dev.ferrule.codegen.openapi.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pattern matches what it does where the document was written. */
class PatternTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                // written, in Java, what it matches
                "[0-9]{4} [0-9]{4} 2026",
                "[[a-z] [\\[a-z] [",
                "[^[]+ [^\\[]+ abc",
                "[a&&b] [a\\&&b] &",
                "\\[x[y]z] \\[x[y]z] [xyz]",
                "a{1-3} a\\{1-3} a{1-3}",
                "{a} \\{a} {a}",
                "[{}]{2,} [{}]{2,} {}",
                "[\\]{]a [\\]{]a {a",
                "\\u{41}\\x42 \\x{41}\\x42 AB",
                "\\p{Script=Greek} \\p{script=Greek} λ",
                "\\p{gc=Lu}\\P{L} \\p{Lu}\\P{L} A1",
                "[\\p{Han}\\p{L}]+ [\\p{IsHan}\\p{L}]+ 漢a",
            })
    void whatJavaReadsOtherwiseIsWrittenForIt(String written, String expected, String match) {
        String made = PatternText.of(written);

        assertThat(made).isEqualTo(expected);
        assertThat(Pattern.compile(made).matcher(match).matches()).isTrue();
    }
}
