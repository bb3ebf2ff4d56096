package dev.ferrule.runtime.auth.oauth;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.AuthFailure;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.json.JsonValue;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Somebody is being asked, in a browser, to allow a connection to act for them (RFC 6749, 4.1): {@link #url} is where the
 * browser goes. It holds for one answer, and is kept by who opens the browser.
 */
public final class Authorization {

    private final URI url;
    private final String redirectUrl;
    private final String state;
    private final Optional<Secret> verifier;

    private Authorization(URI url, String redirectUrl, String state, Optional<Secret> verifier) {
        this.url = url;
        this.redirectUrl = redirectUrl;
        this.state = state;
        this.verifier = verifier;
    }

    static Authorization begin(OAuth2Settings settings, URI authorizeUrl, String redirectUrl) {
        String state = Pkce.random();
        Optional<Secret> verifier =
                settings.definition().pkce() ? Optional.of(Secret.of(Pkce.random())) : Optional.empty();
        Map<String, JsonValue> parameters = new LinkedHashMap<>();
        parameters.put("response_type", JsonValue.of("code"));
        settings.client().id().ifPresent(id -> parameters.put("client_id", JsonValue.of(id)));
        parameters.put("redirect_uri", JsonValue.of(redirectUrl));
        if (!settings.definition().scopes().isEmpty()) {
            parameters.put("scope", JsonValue.of(TokenEndpoint.scopes(settings)));
        }
        parameters.put("state", JsonValue.of(state));
        verifier.ifPresent(text -> {
            parameters.put("code_challenge", JsonValue.of(Pkce.challenge(text.reveal())));
            parameters.put("code_challenge_method", JsonValue.of("S256"));
        });
        parameters.putAll(settings.authorizeParameters());
        // A query that the address has stays (RFC 6749, 3.1).
        String before = authorizeUrl.getRawQuery() == null ? "?" : "&";
        return new Authorization(
                URI.create(authorizeUrl + before + TokenEndpoint.form(parameters)), redirectUrl, state, verifier);
    }

    /** Where the browser goes. */
    public URI url() {
        return url;
    }

    /** Where it is sent back to. */
    public String redirectUrl() {
        return redirectUrl;
    }

    Optional<Secret> verifier() {
        return verifier;
    }

    /**
     * Whether the address that a browser was sent back to answers this question, and not one that somebody else has asked
     * (RFC 6749, 10.12). Such an answer may still be a refusal.
     */
    public boolean isAnswered(URI callback) {
        byte[] told = query(String.valueOf(callback.getRawQuery()))
                .getOrDefault("state", "")
                .getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(told, state.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The code in the address that the browser was sent back to.
     *
     * @throws AuthFailure when the address answers another question, or says that it was not allowed
     */
    public Secret code(URI callback) {
        Map<String, String> query = query(String.valueOf(callback.getRawQuery()));
        if (!isAnswered(callback)) {
            throw AuthFailure.of(ErrorKind.AUTHENTICATION, "The browser came back with an answer to another question.");
        }
        String error = query.get("error");
        if (error != null) {
            throw refused(TokenAnswer.shown(error), TokenAnswer.shown(query.getOrDefault("error_description", error)));
        }
        return Optional.ofNullable(query.get("code"))
                .filter(code -> !code.isEmpty())
                .map(Secret::of)
                .orElseThrow(
                        () -> AuthFailure.of(ErrorKind.UNEXPECTED_ANSWER, "The browser came back without a code."));
    }

    /** Why there is no code, by the error codes of RFC 6749, 4.1.2.1. */
    private static AuthFailure refused(String code, String said) {
        boolean away = TokenAnswer.isAway(code);
        String reason = (said.isEmpty() ? code : said).replaceAll("[.]+$", "");
        String advice = switch (code) {
            case "access_denied" -> "Log in again and allow it, or ask who runs the service whether you may.";
            case "server_error", "temporarily_unavailable" -> "Log in again in a while.";
            case "invalid_scope" -> "Let the client have the scopes that the connector asks for.";
            default -> "Check the client of the connection: its id, and the redirect address that the service knows.";
        };
        return AuthFailure.of(
                        away ? ErrorKind.UNAVAILABLE : ErrorKind.AUTHENTICATION,
                        (away ? "The service could not ask: " : "It was not allowed: ") + reason + ".")
                .answered(OptionalInt.empty(), Optional.of(code))
                .advised(advice);
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String part : raw.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                query.putIfAbsent(decoded(part.substring(0, equals)), decoded(part.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    @Override
    public String toString() {
        return "Authorization[" + url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath() + "]";
    }
}
