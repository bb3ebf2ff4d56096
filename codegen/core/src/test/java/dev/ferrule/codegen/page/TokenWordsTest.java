package dev.ferrule.codegen.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.model.Connector;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a page says of schemes whose proof a server gives. */
class TokenWordsTest {

    static final Path FEATURES = Path.of("../../connector-spec/src/test/resources/dev/ferrule/spec/features");

    static Connector feature(String name) {
        return new SpecReader().read(FEATURES.resolve(name)).connector().orElseThrow();
    }

    @Test
    void tellsHowATokenIsGotAndWhereItIsSent() {
        assertThat(SchemeRows.of(feature("tokens"), new Anchors()))
                .extracting(SchemeRow::how)
                .containsExactly(
                        "a token of OAuth 2 for the program itself, with the scopes books.read, loans.write, sent in the"
                                + " header Authorization, and with it an API key in the header Client-Id",
                        "a token of OAuth 2 for the program itself, with the scopes books.read, loans.write, sent in the"
                                + " query parameter access_token",
                        "a token of OAuth 2 by a refresh token, sent in the header Authorization",
                        "a token of OAuth 2 that somebody allows in a browser, with the scopes books.read, sent in the"
                                + " header Authorization",
                        "a token of OAuth 2 by a signed statement, sent in the header Authorization",
                        "a token of OAuth 2 for the program itself, sent in the header Authorization",
                        "a token of OAuth 2 by user and password, sent in the header Authorization");
    }

    @Test
    void tellsWhatALoginGives() {
        assertThat(SchemeRows.of(feature("sessions"), new Anchors()))
                .extracting(SchemeRow::how)
                .containsExactly(
                        "what a login gives, sent in the header X-Session; closing the connection logs out",
                        "a session by its cookies",
                        "what a login gives, sent in the header Authorization",
                        "what a login gives, sent in the query parameter ticket",
                        "what a login gives by HTTP Basic authentication, sent in the header X-Session; closing the connection logs out",
                        "what a login gives by HTTP Basic authentication, which all calls carry as well, sent in the header X-CSRF-Token; closing the connection logs out");
    }
}
