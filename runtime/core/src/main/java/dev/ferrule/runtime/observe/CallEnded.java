package dev.ferrule.runtime.observe;

import dev.ferrule.runtime.error.ErrorKind;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A call is over.
 *
 * @param duration how long it took, with all that it waited for
 * @param attempts how many requests its steps have sent, those that were sent again included
 * @param status the status of its last answer, or of the answer that tells of its failure
 * @param error the kind of its failure; empty when it succeeded
 * @param interrupted whether it failed and somebody had asked it to stop
 * @param requestId the service's id of the last request, if it gave one
 */
public record CallEnded(
        Duration duration,
        int attempts,
        OptionalInt status,
        Optional<ErrorKind> error,
        boolean interrupted,
        Optional<String> requestId) {}
