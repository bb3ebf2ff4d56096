package dev.ferrule.testkit.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferrule.testkit.sandbox.Fields;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** It is as strict as real ones are. */
class TokenServerTest {

    private final TokenServer tokens = TokenServer.of("shop", "s3cret");

    private SandboxResponse ask(String form) {
        return ask(form, Fields.headers());
    }

    private SandboxResponse ask(String form, Fields headers) {
        return tokens.token(SandboxRequest.of(
                "POST",
                "/token",
                headers.and("Content-Type", "application/x-www-form-urlencoded"),
                form.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode json(SandboxResponse answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static String location(SandboxResponse answer) {
        return answer.headers().first("Location").orElseThrow();
    }

    @Test
    void knowsItsClientByHeaderAndByBody() {
        String basic = Base64.getEncoder().encodeToString("shop:s3cret".getBytes(StandardCharsets.US_ASCII));
        String form = "grant_type=client_credentials";

        assertThat(ask(form, Fields.headers().and("Authorization", "Basic " + basic))
                        .status())
                .isEqualTo(200);
        assertThat(ask(form + "&client_id=shop&client_secret=s3cret").status()).isEqualTo(200);
        assertThat(tokens.requests()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grant_type=client_credentials",
                "grant_type=client_credentials&client_id=shop",
                "grant_type=client_credentials&client_id=shop&client_secret=wrong",
                "grant_type=client_credentials&client_id=other&client_secret=s3cret",
                "grant_type=client_credentials&client_assertion=a.b.c",
            })
    void refusesOtherClients(String form) throws IOException {
        SandboxResponse answer = ask(form);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(json(answer).path("error").asText()).isEqualTo("invalid_client");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grant_type=odd",
                "grant_type=password&username=ann&password=wrong",
                "grant_type=refresh_token&refresh_token=none",
                "grant_type=authorization_code&code=none",
                "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=a.b.c",
            })
    void refusesGrantsThatAreNone(String form) {
        tokens.user("ann", "pw");

        assertThat(ask(form + "&client_id=shop&client_secret=s3cret").status()).isEqualTo(400);
    }

    @Test
    void whoUsesARefreshTokenTwiceLosesEverything() throws IOException {
        tokens.knowing("first");
        JsonNode first = json(ask("grant_type=refresh_token&client_id=shop&refresh_token=first"));

        assertThat(tokens.accepts(first.path("access_token").asText())).isTrue();
        assertThat(ask("grant_type=refresh_token&client_id=shop&refresh_token=first")
                        .status())
                .isEqualTo(400);
        assertThat(tokens.accepts(first.path("access_token").asText())).isFalse();
        assertThat(ask("grant_type=refresh_token&client_id=shop&refresh_token="
                                + first.path("refresh_token").asText())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aCodeHoldsOnceAndForWhoAskedForIt() {
        String target = "/authorize?response_type=code&client_id=shop&redirect_uri=http%3A%2F%2Fa%2F&state=s%20t"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";
        SandboxRequest request = SandboxRequest.of("GET", target, Fields.headers(), new byte[0]);
        String exchange =
                "grant_type=authorization_code&client_id=shop&client_secret=s3cret&redirect_uri=http%3A%2F%2Fa%2F";
        String verifier = "&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

        assertThat(location(tokens.authorize(request))).isEqualTo("http://a/?code=code-1&state=s+t");
        assertThat(ask(exchange + "&code=code-1").status()).isEqualTo(400);
        assertThat(location(tokens.authorize(request))).contains("code-2");
        assertThat(ask(exchange + "&code=code-2" + verifier).status()).isEqualTo(200);
        assertThat(ask(exchange + "&code=code-2" + verifier).status()).isEqualTo(400);
    }

    @Test
    void failsWhenItIsToldTo() {
        tokens.failNext(SandboxResponse.status(503));

        assertThat(ask("").status()).isEqualTo(503);
        assertThat(ask("").status()).isEqualTo(401);
    }
}
