package dev.ferrule.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX: y", "a\nb", "a\rb", "a\u0000b", "a\u007f"})
    void aValueCannotStartAnotherHeader(String value) {
        assertThatThrownBy(() -> Header.of("X-Name", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("X-Name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:b", "\u00e4", "a\r"})
    void aNameIsAToken(String name) {
        assertThatThrownBy(() -> Header.of(name, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSecretValueIsMaskedWhenPrinted() {
        assertThat(Header.secret("Authorization", "Basic eA==")).hasToString("Authorization: [redacted]");
        assertThat(Header.of("Accept", "a/b")).hasToString("Accept: a/b");
    }
}
