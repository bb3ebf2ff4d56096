package dev.ferrule.runtime.hook;

import dev.ferrule.runtime.auth.Credential;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a login gives.
 *
 * @param credentials the headers, query parameters and cookies that calls carry, at least one; at most 32 and 64 KiB. All of
 *     them are secret, and they go to the server of the connection alone.
 * @param expires when the session ends; empty for until the service refuses it
 */
public record Session(List<Credential> credentials, Optional<Instant> expires) {

    /** Copies the list. */
    public Session {
        credentials = List.copyOf(credentials);
    }

    /** A session that lasts until the service refuses it. */
    public static Session of(Credential... credentials) {
        return new Session(List.of(credentials), Optional.empty());
    }

    /** The same session, ending then. */
    public Session until(Instant end) {
        return new Session(credentials, Optional.of(end));
    }
}
