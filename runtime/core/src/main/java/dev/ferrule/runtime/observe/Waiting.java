package dev.ferrule.runtime.observe;

import java.time.Duration;

/**
 * A call begins to wait.
 *
 * @param reason why
 * @param pause how long, unless the call is stopped meanwhile
 */
public record Waiting(Reason reason, Duration pause) {

    /** Why a call waits. */
    public enum Reason {
        /** A request failed and is sent again after the pause. */
        FAILURE,
        /** The service said that there are too many calls; the request is sent again after the pause. */
        THROTTLED,
        /** A limit of the service, which its connector tells, has no room for the request yet. */
        LIMIT,
        /** What the call waits for is not done yet, and is asked for again. */
        POLLING
    }
}
