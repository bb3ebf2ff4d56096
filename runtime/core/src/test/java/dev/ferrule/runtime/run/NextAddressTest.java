package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextAddressTest {

    private static final URI BASE = URI.create("https://api.example.com/v1/users?limit=2");
    private static final List<String> ALLOW = List.of("*.example.net", "other.example.org");

    @ParameterizedTest
    @CsvSource({
        "?page=2, https://api.example.com/v1/users?page=2",
        "/v1/next, https://api.example.com/v1/next",
        "https://API.example.com:443/x, https://API.example.com:443/x",
        "//api.example.com/y#part, https://api.example.com/y"
    })
    void theOwnServerIsAsked(String text, String uri) {
        NextAddress address = NextAddress.of(BASE, text, List.of());

        assertThat(address.uri()).hasToString(uri);
        assertThat(address.foreign()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.b.example.net/2", "https://other.example.org/2"})
    void anAllowedHostIsAskedAsAStranger(String text) {
        assertThat(NextAddress.of(BASE, text, ALLOW).foreign()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com/2",
                "https://api.example.com:8443/2",
                "https://api.example.com@evil.example/2",
                "https://user@api.example.com/2",
                "https://example.net/2",
                "https://evilexample.net/2",
                "http://a.example.net/2",
                "https://a.example.net:8443/2",
                "https://sub.other.example.org/2",
                "file:///etc/passwd",
                "mailto:a@api.example.com",
                "https://api.example.com/a b"
            })
    void nothingElseIsAsked(String text) {
        assertThatThrownBy(() -> NextAddress.of(BASE, text, ALLOW)).isInstanceOf(RequestWriter.UnusableAnswer.class);
    }
}
