package dev.ferrule.runtime.observe;

import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.http.TransportFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A request has ended.
 *
 * @param duration the time from before it left until its answer was read, or was given up
 * @param status the status of its answer, if one began to come
 * @param bodySize how many bytes of the answer's body were read, after content codings were undone; empty when there is no
 *     answer
 * @param error what the answer, or that there is none, means; empty when it is one to go on with
 * @param lost how far the exchange got, when there is no whole answer
 * @param body the body of the answer with secrets masked, for people
 */
public record AttemptEnded(
        Duration duration,
        OptionalInt status,
        OptionalLong bodySize,
        Optional<ErrorKind> error,
        Optional<TransportFailure.Phase> lost,
        Shown body) {}
