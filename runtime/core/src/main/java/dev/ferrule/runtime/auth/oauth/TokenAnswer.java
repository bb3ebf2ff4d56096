package dev.ferrule.runtime.auth.oauth;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.AuthFailure;
import dev.ferrule.runtime.auth.Door;
import dev.ferrule.runtime.auth.Expiry;
import dev.ferrule.runtime.auth.Tokens;
import dev.ferrule.runtime.definition.OAuth2Definition;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.retry.Time;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the answers of token requests (RFC 6749, 5). */
final class TokenAnswer {

    private static final int LONGEST = 200;

    private final OAuth2Definition definition;
    private final Time time;

    TokenAnswer(OAuth2Definition definition, Time time) {
        this.definition = definition;
        this.time = time;
    }

    /**
     * The tokens of an answer.
     *
     * @throws AuthFailure when it has none
     */
    Tokens read(Door.Answer answer) {
        Optional<String> token = at(definition.answer().accessToken(), answer);
        if (answer.status() / 100 != 2 || token.isEmpty()) {
            throw refused(answer);
        }
        type(answer).ifPresent(type -> {
            throw AuthFailure.of(
                            ErrorKind.UNEXPECTED_ANSWER,
                            "The token is of the type " + type + ", which calls cannot carry as a bearer token.")
                    .answered(OptionalInt.of(answer.status()), Optional.empty())
                    .advised("Let the client have bearer tokens, if the service gives them.");
        });
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : definition.use().keep()) {
            kept.put(name, at(Pointer.names(name), answer).orElseThrow(() -> nothing(name, answer)));
        }
        return Tokens.of(Secret.of(token.get()))
                .refresh(at(definition.answer().refreshToken(), answer).map(Secret::of))
                .expires(Expiry.of(definition.answer().expiry(), answer.body(), time.now()))
                .kept(kept);
    }

    /**
     * The type of a token that is worth nothing without a proof of each call (RFC 6749, 7.1; RFC 9449, 5). Services write other
     * types in many ways and mean bearer tokens.
     */
    private Optional<String> type(Door.Answer answer) {
        boolean bearer = definition
                .use()
                .send()
                .filter(place -> place.prefix().strip().equalsIgnoreCase("Bearer"))
                .isPresent();
        return member(answer, "token_type")
                .filter(type -> bearer && (type.equalsIgnoreCase("mac") || type.equalsIgnoreCase("dpop")));
    }

    private static Optional<String> at(Pointer path, Door.Answer answer) {
        return answer.body().flatMap(path::find).flatMap(Values::text).filter(text -> !text.isEmpty());
    }

    private static AuthFailure nothing(String name, Door.Answer answer) {
        return AuthFailure.of(
                        ErrorKind.UNEXPECTED_ANSWER,
                        "The answer that gave the token has no " + name + ", which is needed.")
                .answered(OptionalInt.of(answer.status()), Optional.empty());
    }

    /** 400 and 401 say that the request is refused (RFC 6749, 5.2); some servers say so with 200, too. */
    private AuthFailure refused(Door.Answer answer) {
        Optional<String> code = member(answer, "error");
        boolean success = answer.status() / 100 == 2;
        boolean refused = !isAway(code.orElse(""))
                && (answer.status() == 400 || answer.status() == 401 || (success && code.isPresent()));
        ErrorKind kind = refused
                ? ErrorKind.AUTHENTICATION
                : success && code.isEmpty() ? ErrorKind.UNEXPECTED_ANSWER : ErrorKind.UNAVAILABLE;
        String said = member(answer, "error_description")
                .or(() -> code)
                .map(text -> ": " + text)
                .orElse("");
        String what = success && code.isEmpty()
                ? "The token endpoint answered " + answer.status() + " without a token."
                : "The token endpoint " + (refused ? "refused to give a token" : "answered " + answer.status()) + said
                        + (said.endsWith(".") ? "" : ".");
        AuthFailure failure = AuthFailure.of(kind, what).answered(OptionalInt.of(answer.status()), code);
        return refused ? failure.advised(advice(code.orElse(""))) : failure;
    }

    /** What to do about an error code of RFC 6749, 5.2. */
    private String advice(String code) {
        return switch (code) {
            case "invalid_client", "unauthorized_client" ->
                "Check the client of the connection, and how it proves who it is.";
            case "invalid_scope" -> "Let the client have the scopes that the connector asks for.";
            case "invalid_grant" -> ended();
            default -> "Check what the connection gets its tokens with.";
        };
    }

    private String ended() {
        return switch (definition.grant()) {
            case AUTHORIZATION_CODE -> "Log in again: the login has ended, or was taken back.";
            case REFRESH_TOKEN ->
                "Give the connection a new refresh token: the last one has ended, was used before, or was taken back.";
            case PASSWORD -> "Check user and password of the connection.";
            case CLIENT_CREDENTIALS, JWT_BEARER, SELF_SIGNED -> "Check what the connection gets its tokens with.";
        };
    }

    private static Optional<String> member(Door.Answer answer, String name) {
        return answer.body()
                .filter(JsonObject.class::isInstance)
                .flatMap(body -> ((JsonObject) body).member(name))
                .filter(JsonText.class::isInstance)
                .map(value -> shown(((JsonText) value).text()))
                .filter(text -> !text.isEmpty());
    }

    /** A text of the service on one line, and no longer than people read. */
    static String shown(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }

    /** Whether an error code says that the service is at fault, and not who asks; some servers send these with 400. */
    static boolean isAway(String code) {
        return Set.of("server_error", "temporarily_unavailable", "slow_down").contains(code);
    }
}
