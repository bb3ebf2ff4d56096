package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.Secret;
import java.time.Instant;
import java.util.Optional;

/**
 * A cookie that the server of a connection has set (RFC 6265, 5.3). It goes back to that server alone, whatever domain it
 * names.
 *
 * @param name the name
 * @param value the value
 * @param path the path that addresses must begin with to be sent it
 * @param expires when it ends; empty for the end of the session
 * @param secure whether it goes over encrypted connections alone
 */
public record Cookie(String name, Secret value, String path, Optional<Instant> expires, boolean secure) {

    /** A cookie that goes with every request until it is taken back. */
    public static Cookie of(String name, Secret value) {
        return new Cookie(name, value, "/", Optional.empty(), false);
    }

    /** Whether both take the same place (RFC 6265, 5.3, step 11). */
    boolean replaces(Cookie other) {
        return name.equals(other.name) && path.equals(other.path);
    }

    /** Whether its time is over. */
    boolean isOver(Instant now) {
        return expires.filter(end -> !end.isAfter(now)).isPresent();
    }

    /** RFC 6265, 5.1.4. */
    boolean matches(String requested) {
        return requested.equals(path)
                || (requested.startsWith(path) && (path.endsWith("/") || requested.charAt(path.length()) == '/'));
    }
}
