package dev.ferrule.crowd.sandbox.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A person's session across applications.
 *
 * @param factors what a request must show again for the session to count as its own, such as an address
 * @param created when it began, as it is shown
 * @param length how long it lasts without being used
 * @param ends when it is over unless it is used
 */
public record SsoSession(
        String token, String userName, Map<String, String> factors, Instant created, Duration length, Instant ends) {

    boolean isOf(String name) {
        return userName.equalsIgnoreCase(name);
    }

    /** The same session when its user is called otherwise. */
    SsoSession of(String newName) {
        return new SsoSession(token, newName, factors, created, length, ends);
    }

    /** When it is over, as it is shown. */
    public Instant expiry() {
        return created.plus(length);
    }
}
