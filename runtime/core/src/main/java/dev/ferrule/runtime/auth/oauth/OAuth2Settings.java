package dev.ferrule.runtime.auth.oauth;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.OAuth2Definition;
import dev.ferrule.runtime.definition.OAuth2Definition.ClientProof;
import dev.ferrule.runtime.definition.OAuth2Definition.Grant;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.json.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A definition with the values of one connection.
 *
 * @param tokenUrl where tokens are got
 * @param refreshUrl where they are refreshed; the same address unless the service has another
 * @param authorizeUrl where people allow it
 * @param redirectUrl where they are sent back to, unless the program that asks says it
 * @param refreshToken the refresh token that the connection was given
 */
record OAuth2Settings(
        OAuth2Definition definition,
        URI tokenUrl,
        URI refreshUrl,
        Optional<URI> authorizeUrl,
        Optional<String> redirectUrl,
        Client client,
        Optional<Secret> refreshToken,
        Optional<Assertion> assertion,
        Map<String, JsonValue> authorizeParameters,
        Map<String, JsonValue> tokenParameters,
        Map<String, JsonValue> refreshParameters,
        List<Header> headers) {

    /**
     * The settings of a connection.
     *
     * @param found finds values, secrets included
     * @param address the address of a value, which is checked like that of the server
     * @throws IllegalArgumentException when something is missing or cannot be sent; the message holds no value
     */
    static OAuth2Settings of(
            OAuth2Definition definition,
            Function<Expression, Optional<JsonValue>> found,
            Function<Expression, URI> address) {
        Values values = new Values(found);
        URI tokenUrl = address.apply(definition.tokenUrl());
        Client client = client(definition.client(), values, tokenUrl);
        Optional<Secret> refreshToken =
                definition.refreshToken().flatMap(values::text).map(Secret::of);
        if (definition.grant() == Grant.REFRESH_TOKEN && refreshToken.isEmpty()) {
            throw new IllegalArgumentException("the refresh token is not given");
        }
        List<Header> headers = new ArrayList<>();
        values.all(definition.headers())
                .forEach((name, value) -> Values.text(value).ifPresent(text -> headers.add(Header.secret(name, text))));
        return new OAuth2Settings(
                definition,
                tokenUrl,
                definition.refreshUrl().map(address).orElse(tokenUrl),
                definition.authorizeUrl().map(address),
                definition.redirectUrl().flatMap(values::text),
                client,
                refreshToken,
                definition.assertion().map(made -> Assertion.of(made, values, Optional.of(tokenUrl), client.id())),
                values.all(definition.authorizeParameters()),
                values.all(definition.tokenParameters()),
                values.all(definition.refreshParameters()),
                List.copyOf(headers));
    }

    private static Client client(OAuth2Definition.Client program, Values values, URI tokenUrl) {
        Optional<String> id = values.text(program.id());
        Optional<String> secret = values.text(program.secret());
        boolean needsSecret = program.by() == ClientProof.BASIC || program.by() == ClientProof.BODY;
        if (needsSecret && (id.isEmpty() || secret.isEmpty())) {
            throw new IllegalArgumentException("the id or the secret of the client is not given");
        }
        return new Client(
                program.by(),
                id,
                secret,
                program.assertion().map(made -> Assertion.of(made, values, Optional.of(tokenUrl), id)));
    }

    /** Names what tokens are got for, and tells nothing of it: other settings have another key. */
    String key(String connector) {
        StringBuilder facts = new StringBuilder();
        add(facts, connector);
        add(facts, definition.grant().name());
        add(facts, tokenUrl.toString());
        add(facts, client.id().orElse(""));
        add(facts, String.join(" ", definition.scopes()));
        add(facts, refreshToken.map(Secret::reveal).orElse(""));
        // A password could be guessed from its digest, so what is secret among the parameters is left out.
        tokenParameters.forEach((name, value) -> add(facts, name + "=" + value));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(facts.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static void add(StringBuilder facts, String fact) {
        facts.append(fact.length()).append(':').append(fact).append('\n');
    }

    @Override
    public String toString() {
        return "OAuth2Settings[" + tokenUrl + "]";
    }
}
