package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UriTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sampleuser        | sampleuser
                    a b               | a%20b
                    a+b & c@d.e       | a%2Bb%20%26%20c%40d.e
                    a/b?c#d           | a%2Fb%3Fc%23d
                    %2F               | %252F
                    -._~              | -._~
                    \u00e9            | %C3%A9
                    \ud83d\ude00      | %F0%9F%98%80
                    ../admin          | ..%2Fadmin
                    """)
    void everythingButUnreservedCharactersIsEncoded(String text, String encoded) {
        assertThat(UriText.query(text)).isEqualTo(encoded);
        assertThat(UriText.segment(text)).isEqualTo(encoded);
        assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void dotsAloneAreNoPathSegment(String text) {
        assertThatThrownBy(() -> UriText.segment(text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(UriText.query(text)).isEqualTo(text);
    }

    @Test
    void halfASurrogatePairIsRefused() {
        assertThatThrownBy(() -> UriText.query("\ud83d")).hasMessageContaining("surrogate");
    }

    @Test
    void lineBreaksBecomeHarmless() {
        assertThat(UriText.query("a\r\nX: y\u0000")).isEqualTo("a%0D%0AX%3A%20y%00");
    }
}
