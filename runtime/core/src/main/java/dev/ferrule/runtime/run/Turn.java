package dev.ferrule.runtime.run;

import dev.ferrule.runtime.error.ErrorKind;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** How one attempt to send a request of a step ended. */
sealed interface Turn {
    /** With an answer of this status. */
    record Answered(AnswerJudge.Meaning meaning, int status) implements Turn {}

    /**
     * Without one.
     *
     * @param kind what kind of failure it is, unless something may have taken effect
     * @param unsent whether it is certain that the service has seen nothing of the request
     * @param attempts how often a request may be sent at most when it ends like this
     * @param status the status of an answer whose body was lost
     */
    record Lost(
            ErrorKind kind,
            String message,
            boolean unsent,
            int attempts,
            OptionalInt status,
            @Nullable Exception cause) implements Turn {

        /** Before anything was sent. */
        static Lost before(String message) {
            return new Lost(ErrorKind.UNAVAILABLE, message, true, 1, OptionalInt.empty(), null);
        }
    }
}
