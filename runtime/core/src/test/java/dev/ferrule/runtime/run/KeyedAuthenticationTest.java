package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.auth.Authentication;
import dev.ferrule.runtime.auth.Credential;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keys that are sent beside a proof. */
class KeyedAuthenticationTest {

    private static final List<Credential> KEYS = List.of(Credential.header("X-App", "app"));

    private final HttpRequest request = new HttpRequest(
            "GET",
            URI.create("https://shop.example.com/things"),
            List.of(Header.of("Accept", "*/*")),
            Optional.empty());

    @Test
    void aSignatureSeesTheKeysAndBothAreSent() throws IOException {
        Authentication signed = new Authentication() {
            @Override
            public List<Credential> prove(HttpRequest finished) {
                String names = finished.headers().stream().map(Header::name).collect(Collectors.joining(","));
                return List.of(Credential.header("X-Signed", names));
            }

            @Override
            public List<Credential> planned() {
                return List.of(Credential.header("X-Signed", ""));
            }
        };

        Authentication keyed = new KeyedAuthentication(signed, KEYS);

        assertThat(keyed.prove(request))
                .containsExactly(Credential.header("X-App", "app"), Credential.header("X-Signed", "Accept,X-App"));
        assertThat(keyed.planned()).extracting(Credential::name).containsExactly("X-App", "X-Signed");
    }
}
