package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.Secret;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a token's answer or a login gave.
 *
 * @param access the token that calls carry; empty when cookies alone prove who calls
 * @param refresh what the next token is got with; empty when the service gave none
 * @param expires when the token ends; empty for until it is refused
 * @param kept the members of the answer that the connection goes on with, by name
 * @param cookies the cookies that the service has set
 * @param credentials what else calls carry; given by hand-written code alone, and never saved in a {@link TokenStore}
 */
public record Tokens(
        Optional<Secret> access,
        Optional<Secret> refresh,
        Optional<Instant> expires,
        Map<String, String> kept,
        List<Cookie> cookies,
        List<Credential> credentials) {

    /** Copies the maps and the list. */
    public Tokens {
        kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
        cookies = List.copyOf(cookies);
        credentials = List.copyOf(credentials);
    }

    /** What a token's server or a login of the language gives. */
    public Tokens(
            Optional<Secret> access,
            Optional<Secret> refresh,
            Optional<Instant> expires,
            Map<String, String> kept,
            List<Cookie> cookies) {
        this(access, refresh, expires, kept, cookies, List.of());
    }

    /** What calls carry, and nothing else. */
    public static Tokens of(List<Credential> credentials) {
        return new Tokens(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), List.of(), credentials);
    }

    /** A token and nothing else. */
    public static Tokens of(Secret access) {
        return new Tokens(Optional.of(access), Optional.empty(), Optional.empty(), Map.of(), List.of());
    }

    /** These tokens, and this to get the next ones with. */
    public Tokens refresh(Optional<Secret> token) {
        return new Tokens(access, token, expires, kept, cookies, credentials);
    }

    /** These tokens, ending then. */
    public Tokens expires(Optional<Instant> end) {
        return new Tokens(access, refresh, end, kept, cookies, credentials);
    }

    /** These tokens, with what the connection goes on with. */
    public Tokens kept(Map<String, String> members) {
        return new Tokens(access, refresh, expires, members, cookies, credentials);
    }

    /** These tokens, with these cookies in place of the ones before. */
    public Tokens cookies(List<Cookie> all) {
        return new Tokens(access, refresh, expires, kept, all, credentials);
    }

    /** All that must not be seen. */
    public Stream<Secret> secrets() {
        return Stream.of(
                        access.stream(),
                        refresh.stream(),
                        cookies.stream().map(Cookie::value),
                        credentials.stream().flatMap(Credential::secrets))
                .flatMap(Function.identity());
    }
}
