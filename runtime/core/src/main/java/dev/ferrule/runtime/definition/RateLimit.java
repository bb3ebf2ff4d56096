package dev.ferrule.runtime.definition;

import java.time.Duration;
import java.util.List;

/**
 * How many requests the service takes in a time. A connection waits rather than send more.
 *
 * @param name the name in messages
 * @param requests how many, at least one
 * @param per in what time, which is above zero
 * @param actions the ids of the actions whose requests it counts; empty for all
 */
public record RateLimit(String name, int requests, Duration per, List<String> actions) {

    /** Copies the list. */
    public RateLimit {
        actions = List.copyOf(actions);
    }

    /** A limit for the requests of these actions, or of all when none is named. */
    public static RateLimit of(String name, int requests, Duration per, String... actions) {
        return new RateLimit(name, requests, per, List.of(actions));
    }

    /** Whether it counts the requests of an action. */
    public boolean counts(String action) {
        return actions.isEmpty() || actions.contains(action);
    }
}
