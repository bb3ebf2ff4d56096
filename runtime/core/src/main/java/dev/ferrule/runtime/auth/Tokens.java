package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.Secret;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a token's answer or a login gave.
 *
 * @param access the token that calls carry; empty when cookies alone prove who calls
 * @param refresh what the next token is got with; empty when the service gave none
 * @param expires when the token ends; empty for until it is refused
 * @param kept the members of the answer that the connection goes on with, by name
 * @param cookies the cookies that the service has set, by name
 */
public record Tokens(
        Optional<Secret> access,
        Optional<Secret> refresh,
        Optional<Instant> expires,
        Map<String, String> kept,
        Map<String, Secret> cookies) {

    /** Copies the maps. */
    public Tokens {
        kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
        cookies = Collections.unmodifiableMap(new LinkedHashMap<>(cookies));
    }

    /** A token and nothing else. */
    public static Tokens of(Secret access) {
        return new Tokens(Optional.of(access), Optional.empty(), Optional.empty(), Map.of(), Map.of());
    }

    /** These tokens, and this to get the next ones with. */
    public Tokens refresh(Optional<Secret> token) {
        return new Tokens(access, token, expires, kept, cookies);
    }

    /** These tokens, ending then. */
    public Tokens expires(Optional<Instant> end) {
        return new Tokens(access, refresh, end, kept, cookies);
    }

    /** These tokens, with what the connection goes on with. */
    public Tokens kept(Map<String, String> members) {
        return new Tokens(access, refresh, expires, members, cookies);
    }

    /** These tokens, with these cookies in place of the ones before. */
    public Tokens cookies(Map<String, Secret> all) {
        return new Tokens(access, refresh, expires, kept, all);
    }

    /** All that must not be seen. */
    public Stream<Secret> secrets() {
        return Stream.concat(Stream.concat(access.stream(), refresh.stream()), cookies.values().stream());
    }
}
