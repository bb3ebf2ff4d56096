package dev.ferrule.runtime.error;

import org.jspecify.annotations.Nullable;

/** The service answered, and the answer is not what it promises: not JSON, too large, malformed. */
public final class UnexpectedAnswerException extends ConnectorException {

    private static final long serialVersionUID = 1L;

    /** An exception for this failure. */
    public UnexpectedAnswerException(Failure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
