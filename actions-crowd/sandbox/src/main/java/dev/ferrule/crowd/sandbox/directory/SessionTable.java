package dev.ferrule.crowd.sandbox.directory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sessions of people as stored: they go with their user, whatever the user is called, and no further. */
final class SessionTable {

    private final Map<String, SsoSession> byToken = new LinkedHashMap<>();

    Optional<SsoSession> find(String token) {
        return Optional.ofNullable(byToken.get(token));
    }

    /** A user's session that began with these factors. */
    Optional<SsoSession> find(String userName, Map<String, String> factors) {
        return byToken.values().stream()
                .filter(session -> session.isOf(userName) && session.factors().equals(factors))
                .findFirst();
    }

    void put(SsoSession session) {
        byToken.put(session.token(), session);
    }

    void remove(String token) {
        byToken.remove(token);
    }

    void removeEnded(Instant now) {
        byToken.values().removeIf(session -> !session.ends().isAfter(now));
    }

    /** Removes all sessions of a user but one. */
    void removeAllOf(String userName, Optional<String> exceptToken) {
        byToken.values()
                .removeIf(session -> session.isOf(userName)
                        && exceptToken.filter(session.token()::equals).isEmpty());
    }

    void rename(String from, String to) {
        byToken.replaceAll((token, session) -> session.isOf(from) ? session.of(to) : session);
    }
}
