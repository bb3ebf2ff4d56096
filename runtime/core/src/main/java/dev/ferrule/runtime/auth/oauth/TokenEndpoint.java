package dev.ferrule.runtime.auth.oauth;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.Door;
import dev.ferrule.runtime.auth.Tokens;
import dev.ferrule.runtime.definition.OAuth2Definition.Format;
import dev.ferrule.runtime.definition.OAuth2Definition.Grant;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.RequestBody;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.runtime.retry.Time;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;

/** Sends token requests (RFC 6749, 4 to 6). */
final class TokenEndpoint {

    /** Answers may repeat what was sent a while ago; so many secrets are remembered, which some requests make anew. */
    private static final int REMEMBERED = 16;

    private final OAuth2Settings settings;
    private final TokenAnswer answers;
    private final Time time;
    private final ConcurrentLinkedDeque<Secret> sent = new ConcurrentLinkedDeque<>();

    TokenEndpoint(OAuth2Settings settings, Time time) {
        this.settings = settings;
        this.answers = new TokenAnswer(settings.definition(), time);
        this.time = time;
    }

    /** Tokens by what the connection knows. */
    Tokens byGrant(Door door) {
        Map<String, JsonValue> parameters = new LinkedHashMap<>();
        switch (settings.definition().grant()) {
            case CLIENT_CREDENTIALS -> parameters.put("grant_type", JsonValue.of("client_credentials"));
            case PASSWORD -> parameters.put("grant_type", JsonValue.of("password"));
            case JWT_BEARER -> {
                parameters.put("grant_type", JsonValue.of("urn:ietf:params:oauth:grant-type:jwt-bearer"));
                settings.assertion()
                        .ifPresent(statement ->
                                parameters.put("assertion", JsonValue.of(Secret.of(statement.signed(time.now())))));
            }
            case REFRESH_TOKEN, AUTHORIZATION_CODE, SELF_SIGNED ->
                throw new IllegalStateException("These are got with a token or a code, or from nobody.");
        }
        addScopes(parameters);
        parameters.putAll(settings.tokenParameters());
        // A lost answer loses a token that nobody uses; the next request gets another.
        return send(settings.tokenUrl(), parameters, true, door);
    }

    /** Tokens for a refresh token, which may hold once only: a request whose answer is lost is not sent again. */
    Tokens byRefreshToken(Secret token, Door door) {
        Map<String, JsonValue> parameters = new LinkedHashMap<>();
        parameters.put("grant_type", JsonValue.of("refresh_token"));
        parameters.put("refresh_token", JsonValue.of(token));
        if (settings.definition().grant() == Grant.REFRESH_TOKEN) {
            addScopes(parameters);
        }
        parameters.putAll(settings.refreshParameters());
        return send(settings.refreshUrl(), parameters, false, door);
    }

    /** Tokens for a code. */
    Tokens byCode(Secret code, String redirectUrl, Optional<Secret> verifier, Door door) {
        Map<String, JsonValue> parameters = new LinkedHashMap<>();
        parameters.put("grant_type", JsonValue.of("authorization_code"));
        parameters.put("code", JsonValue.of(code));
        parameters.put("redirect_uri", JsonValue.of(redirectUrl));
        verifier.ifPresent(text -> parameters.put("code_verifier", JsonValue.of(text)));
        parameters.putAll(settings.tokenParameters());
        return send(settings.tokenUrl(), parameters, false, door);
    }

    private void addScopes(Map<String, JsonValue> parameters) {
        if (!settings.definition().scopes().isEmpty()) {
            parameters.put("scope", JsonValue.of(scopes(settings)));
        }
    }

    static String scopes(OAuth2Settings settings) {
        return String.join(
                settings.definition().scopeSeparator(), settings.definition().scopes());
    }

    private Tokens send(URI url, Map<String, JsonValue> parameters, boolean repeatable, Door door) {
        settings.client().addTo(parameters, time.now());
        parameters.values().forEach(this::remember);
        boolean form = settings.definition().format() == Format.FORM;
        List<Header> headers = new ArrayList<>();
        headers.add(Header.of("Accept", "application/json"));
        headers.add(Header.of("User-Agent", "Ferrule"));
        headers.add(Header.of("Content-Type", form ? "application/x-www-form-urlencoded" : "application/json"));
        settings.client().header().ifPresent(headers::add);
        for (Header own : settings.headers()) {
            headers.removeIf(header -> header.name().equalsIgnoreCase(own.name()));
            headers.add(own);
        }
        byte[] body = form
                ? form(parameters).getBytes(StandardCharsets.US_ASCII)
                : JsonWriter.wire(new JsonObject(parameters));
        return answers.read(
                door.send(new HttpRequest("POST", url, headers, Optional.of(RequestBody.of(body))), repeatable));
    }

    /** A refresh token of a store, a code and a signed statement are no fields of the connection, which are known anyway. */
    private void remember(JsonValue parameter) {
        if (parameter instanceof JsonSecret secret && !sent.contains(secret.secret())) {
            sent.addLast(secret.secret());
            while (sent.size() > REMEMBERED) {
                sent.pollFirst();
            }
        }
    }

    /** What was sent of late and must not be seen. */
    List<Secret> secrets() {
        return List.copyOf(sent);
    }

    /** RFC 6749, appendix B. */
    static String form(Map<String, JsonValue> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "="
                        + encoded(Values.text(entry.getValue())
                                .orElseGet(() -> entry.getValue().toString())))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
