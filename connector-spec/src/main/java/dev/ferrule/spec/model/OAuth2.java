package dev.ferrule.spec.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a token of OAuth 2 is got (RFC 6749). Values that a spec leaves out are {@link Value.Absent}.
 *
 * @param grant by what it is got, one of the words of the language
 * @param tokenUrl where it is got
 * @param refreshUrl where it is refreshed, or null for the same address
 * @param authorizeUrl where people allow it, or null
 * @param redirectUrl where the browser is sent back to, or null for what the embedding program says
 * @param client the program that asks
 * @param user the user of the grant {@code password}
 * @param password the password of that user
 * @param refreshToken the refresh token that a connection was given
 * @param assertion the statement of the grants {@code jwt-bearer} and {@code self-signed}, or null
 * @param scopes what is asked for
 * @param scopeSeparator what stands between two scopes
 * @param pkce whether the code is bound to who asked for it
 * @param authorizeParameters more parameters of the authorize address
 * @param tokenParameters more parameters of the token request
 * @param refreshParameters more parameters of the refresh request
 * @param headers headers of both requests
 * @param json whether both requests are written as JSON, not as a form
 * @param answer where their answer has what
 * @param keep members of the answer that the address of the server is made of
 * @param use what is done with the token
 */
public record OAuth2(
        String grant,
        Value tokenUrl,
        @Nullable Value refreshUrl,
        @Nullable Value authorizeUrl,
        @Nullable Value redirectUrl,
        Client client,
        Value user,
        Value password,
        Value refreshToken,
        @Nullable Assertion assertion,
        List<String> scopes,
        String scopeSeparator,
        boolean pkce,
        Map<String, Value> authorizeParameters,
        Map<String, Value> tokenParameters,
        Map<String, Value> refreshParameters,
        Map<String, Value> headers,
        boolean json,
        Answer answer,
        List<String> keep,
        TokenUse use) {

    /**
     * The program that asks for tokens.
     *
     * @param by how it proves who it is, one of the words of the language
     * @param assertion the statement by which it does, or null
     */
    public record Client(
            String by, Value id, Value secret, @Nullable Assertion assertion) {}

    /**
     * A signed statement (RFC 7523).
     *
     * @param key the key that signs it
     * @param keyFormat how the shared secret of HS256 is written
     * @param algorithm how, one of the words of the language
     * @param keyId by which key it is checked
     * @param issuer who makes it
     * @param subject whom it is about
     * @param audience whom it is made for
     * @param lifetime how long it holds
     * @param claims more members of it
     */
    public record Assertion(
            Value key,
            Signature.KeyFormat keyFormat,
            String algorithm,
            Value keyId,
            Value issuer,
            Value subject,
            Value audience,
            Duration lifetime,
            Map<String, Value> claims) {

        Stream<Value> values() {
            return Stream.concat(Stream.of(key, keyId, issuer, subject, audience), claims.values().stream());
        }
    }

    /** Where the answer of a token request has what. */
    public record Answer(JsonPath accessToken, JsonPath refreshToken, TokenExpiry expiry) {}

    /** Every value that it is made of, those that people give first. */
    public Stream<Value> values() {
        Stream<Value> own = Stream.of(
                        client.id(),
                        client.secret(),
                        user,
                        password,
                        refreshToken,
                        tokenUrl,
                        refreshUrl,
                        authorizeUrl,
                        redirectUrl)
                .filter(Objects::nonNull);
        Stream<Value> statements = Stream.of(client.assertion(), assertion)
                .filter(Objects::nonNull)
                .flatMap(Assertion::values);
        Stream<Value> parameters = Stream.of(authorizeParameters, tokenParameters, refreshParameters, headers)
                .flatMap(map -> map.values().stream());
        return Stream.of(own, statements, parameters).flatMap(all -> all);
    }
}
