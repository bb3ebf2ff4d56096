package dev.ferrule.runtime.auth.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PkceTest {

    /** RFC 7636, appendix B. */
    @Test
    void challengesAsTheStandardDoes() {
        assertThat(Pkce.challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void nobodyGuessesWhatItMakes() {
        assertThat(Pkce.random()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(Pkce.random());
    }
}
