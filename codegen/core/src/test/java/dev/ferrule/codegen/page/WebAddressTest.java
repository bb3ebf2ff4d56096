package dev.ferrule.codegen.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '\u0001',
            value = {
                "https://example.com/a?b=c&d=e#f https://example.com/a?b=c&d=e#f",
                "HTTPS://Example.com https://Example.com",
                "http://localhost:8080/x http://localhost:8080/x",
                "http://[::1]:8080/x http://[::1]:8080/x",
                "https://example.com/a(b)\"'<c>`|{}\\^*[] https://example.com/a%28b%29%22%27%3Cc%3E%60%7C%7B%7D%5C%5E%2A%5B%5D",
                "https://example.com/%41%zz https://example.com/%41%25zz",
                "https://example.com/#a#b https://example.com/#a%23b",
                "https://example.com/\u00e4 https://example.com/%C3%A4",
                "https://b\u00fccher.example/ https://xn--bcher-kva.example/",
                "mailto:a.b@example.com mailto:a.b@example.com",
            })
    void is_encoded_so_that_it_ends_nowhere_but_at_its_end(String text, String encoded) {
        assertThat(WebAddress.of(text).map(WebAddress::toString)).contains(encoded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "/path",
                "//example.com",
                "javascript:alert(1)",
                "https:",
                "https://",
                "https:///path",
                "https://user@example.com/",
                "https://example.com:port/",
                "https://exa mple.com/",
                "https://example.com\\@other.example/",
                "https://[::1/",
                "https://-/",
                "ftp://example.com/",
                "mailto:",
                "mailto:a@b?subject=x",
                " https://example.com",
            })
    void is_none_when_it_leads_elsewhere(String text) {
        assertThat(WebAddress.of(text)).isEmpty();
    }

    @Test
    void a_mailbox_is_no_web_address() {
        assertThat(WebAddress.web("mailto:a@example.com")).isEmpty();
    }

    @Test
    void a_child_is_one_more_part_of_the_path() {
        WebAddress parent = WebAddress.of("https://example.com/a/").orElseThrow();

        assertThat(parent.child("b c/d")).hasToString("https://example.com/a/b%20c%2Fd");
    }
}
