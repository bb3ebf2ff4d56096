package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of answers, resolved as RFC 3986, 5.4 does. */
class ToldUriTest {

    private static final URI BASE = URI.create("http://a/b/c/d;p?q");

    @ParameterizedTest
    @CsvSource({
        "g, http://a/b/c/g",
        "./g, http://a/b/c/g",
        "g/, http://a/b/c/g/",
        "/g, http://a/g",
        "//g, http://g",
        "?y, http://a/b/c/d;p?y",
        "g?y, http://a/b/c/g?y",
        "#s, http://a/b/c/d;p?q",
        "g?y#s, http://a/b/c/g?y",
        ";x, http://a/b/c/;x",
        "'', http://a/b/c/d;p?q",
        "., http://a/b/c/",
        ".., http://a/b/",
        "../g, http://a/b/g",
        "../.., http://a/",
        "../../g, http://a/g",
        "../../../g, http://a/g",
        "../../../../g?y, http://a/g?y",
        "g?y/../x, http://a/b/c/g?y/../x",
        "caf\u00e9?n=\u00fc, http://a/b/c/caf%C3%A9?n=%C3%BC"
    })
    void isResolved(String text, String uri) throws Exception {
        assertThat(ToldUri.resolved(BASE, text)).hasToString(uri);
    }

    @Test
    void aServerWithoutAPathHasARoot() throws Exception {
        assertThat(ToldUri.resolved(URI.create("http://a:81"), "g/h?y")).hasToString("http://a:81/g/h?y");
        assertThat(AddressGate.reading(URI.create("http://localhost:81"), List.of())
                        .admit(URI.create("http://localhost:81"), "files/1"))
                .hasToString("http://localhost:81/files/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:0/x",
                "http://localhost:65536/x",
                "http://user@localhost/x",
                "http:///x",
                "http://localh\u00f6st/x",
                "/half\ud800"
            })
    void namesNoServer(String text) {
        URI server = URI.create("http://localhost:81/v1");
        assertThatThrownBy(() -> AddressGate.reading(server, List.of()).admit(server, text))
                .isInstanceOf(RequestWriter.UnusableAnswer.class);
        assertThatThrownBy(() -> NextAddress.of(server, text, List.of()))
                .isInstanceOf(RequestWriter.UnusableAnswer.class);
    }
}
