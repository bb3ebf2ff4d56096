package dev.ferrule.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.Secret;
import org.junit.jupiter.api.Test;

class BasicAuthenticationTest {

    @Test
    void whatItSendsIsASecretWithAndWithoutItsScheme() {
        assertThat(new BasicAuthentication("user", "pass").secrets())
                .containsExactly(Secret.of("Basic dXNlcjpwYXNz"), Secret.of("dXNlcjpwYXNz"));
    }
}
