package dev.ferrule.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.RequestBody;
import dev.ferrule.runtime.retry.Time;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SentSecretsTest {

    @Test
    void whatItSendsIsASecretWithAndWithoutItsScheme() {
        assertThat(new BasicAuthentication("user", "pass").secrets())
                .containsExactly(Secret.of("Basic dXNlcjpwYXNz"), Secret.of("dXNlcjpwYXNz"));
    }

    @Test
    void whatCodeOfTheProgramAddsIsASecretFromThenOn() {
        HookAuthentication signed = new HookAuthentication(
                "seal",
                new Surroundings(
                        Time.SYSTEM, (hook, request, now) -> List.of(Credential.header("X-Seal", "made-of-a-key"))));
        assertThat(signed.secrets()).isEmpty();

        signed.prove(new HttpRequest("GET", URI.create("https://h/a?b=c"), List.of(), Optional.empty()));
        signed.prove(new HttpRequest("GET", URI.create("https://h/a?b=c"), List.of(), Optional.empty()));

        assertThat(signed.secrets()).containsExactly(Secret.of("made-of-a-key"));
    }

    @Test
    void aRequestIsPrintedWithoutWhatMayBeSecretInIt() {
        HttpRequest request = new HttpRequest(
                "GET",
                URI.create("https://h/bot:t0ken/a?b=t0ken"),
                List.of(Header.secret("X-Key", "t0ken")),
                Optional.of(RequestBody.of("t0ken".getBytes(StandardCharsets.UTF_8))));

        assertThat(request).hasToString("GET https://h");
    }
}
