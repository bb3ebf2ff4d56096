package dev.ferrule.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.http.Header;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CookiesTest {

    private static final Map<String, Secret> BEFORE = Map.of("a", Secret.of("1"));

    private static Map<String, Secret> after(String... setCookie) {
        return Cookies.after(
                BEFORE,
                List.of(setCookie).stream()
                        .map(value -> Header.of("Set-Cookie", value))
                        .toList());
    }

    @Test
    void areSetReplacedAndTakenBack() {
        assertThat(after("b=x=y; Path=/; HttpOnly; Secure; SameSite=Lax"))
                .isEqualTo(Map.of("a", Secret.of("1"), "b", Secret.of("x=y")));
        assertThat(after("a=2; Expires=Wed, 21 Oct 2099 07:28:00 GMT")).isEqualTo(Map.of("a", Secret.of("2")));
        assertThat(after("a=; Max-Age=0")).isEmpty();
        assertThat(after("a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", "=x", "no cookie", "b"})
    void whatIsNoCookieSetsNone(String value) {
        assertThat(after(value)).isEqualTo(BEFORE);
    }

    @Test
    void areBounded() {
        String[] many = IntStream.range(0, 200).mapToObj(i -> "c" + i + "=1").toArray(String[]::new);

        assertThat(after(many)).hasSize(50);
    }
}
