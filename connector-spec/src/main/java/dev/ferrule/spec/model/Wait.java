package dev.ferrule.spec.model;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that is made again until something is done (polling).
 *
 * @param every the pause between two calls; the first alternative that gives something counts
 * @param atMost the longest time from the first call on
 * @param done the answers that end the waiting well
 * @param failed the answers that end it as a failure; any other answer means that it is still running
 * @param message what went wrong, or null
 */
public record Wait(
        Position position,
        List<Delay> every,
        Duration atMost,
        Test done,
        @Nullable Test failed,
        @Nullable Value message) {}
