package dev.ferrule.runtime.run;

import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.retry.CallGate;
import dev.ferrule.runtime.retry.Time;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks the gate of a connection, and tells it how each attempt ended, once.
 *
 * @param gate the gate
 * @param time measures the attempts
 */
record Gatekeeper(CallGate gate, Time time) {

    /** That of requests which no gate is asked for. */
    static final Gatekeeper NONE = new Gatekeeper(CallGate.ALWAYS_OPEN, Time.SYSTEM);

    /** Why nothing may be sent; empty when it may, and then an attempt has to follow. */
    Optional<String> closed() {
        return gate.closed()
                .map(left -> "The service has failed too often of late, so nothing is sent to it"
                        + (left.isZero() ? " yet." : " for " + left.toMillis() + " ms."));
    }

    /** Does the attempt that may be made. */
    Turn during(Supplier<Turn> attempt) {
        long begun = time.nanos();
        Turn turn = null;
        try {
            turn = attempt.get();
            return turn;
        } finally {
            judge(turn, Duration.ofNanos(time.nanos() - begun));
        }
    }

    /** An attempt that broke off on our side, or that the caller has stopped, tells nothing. */
    private void judge(@Nullable Turn turn, Duration took) {
        if (turn == null || isOurs(turn)) {
            gate.unjudged();
        } else if (turn instanceof Turn.Answered answered && answered.status() < 500) {
            gate.succeeded(took);
        } else {
            gate.failed(took);
        }
    }

    private static boolean isOurs(Turn turn) {
        return turn instanceof Turn.Lost lost
                && (Thread.currentThread().isInterrupted()
                        || (lost.cause() instanceof TransportFailure failure
                                && failure.phase() == TransportFailure.Phase.REFUSED));
    }
}
