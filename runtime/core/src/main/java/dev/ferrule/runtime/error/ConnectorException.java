package dev.ferrule.runtime.error;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that an action throws. {@link #kind()} tells what to do about it; the subclasses tell where it
 * comes from.
 */
public abstract class ConnectorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    /**
     * An exception for this failure.
     *
     * @param cause what caused it; its text must be free of secrets. Null for none
     */
    // Throwable itself notes the cause; one that was given as null could not be set later.
    @SuppressWarnings("this-escape")
    protected ConnectorException(Failure failure, @Nullable Throwable cause) {
        super(failure.text());
        this.failure = failure;
        if (cause != null) {
            initCause(cause);
        }
    }

    /** All that is known of the failure. */
    public final Failure failure() {
        return failure;
    }

    /** The kind of failure. */
    public final ErrorKind kind() {
        return failure.kind();
    }

    /** The HTTP status of the answer, if there was one. */
    public final OptionalInt status() {
        return failure.status();
    }

    /** The service's own error code, if it gave one. */
    public final Optional<String> code() {
        return failure.code();
    }

    /** The id of the parameter to blame, if one is known. */
    public final Optional<String> parameter() {
        return failure.parameter();
    }

    /** What to do about it, if something is known. */
    public final Optional<String> advice() {
        return failure.advice();
    }

    /** The id of the step that failed, if the action got that far. */
    public final Optional<String> step() {
        return failure.step();
    }

    /** What the answer says one by one; empty when it tells one thing. */
    public final List<Problem> problems() {
        return failure.problems();
    }

    /** The service's id of the failed request, if it gave one. */
    public final Optional<String> requestId() {
        return failure.requestId();
    }

    /** The ids of the steps that had taken effect before; empty when nothing was changed. */
    public final List<String> effects() {
        return failure.effects();
    }
}
