package dev.ferrule.runtime.error;

import org.jspecify.annotations.Nullable;

/** No answer came: the service could not be reached, or the connection broke. The kind says whether a change may have taken effect. */
public final class TransportException extends ConnectorException {

    private static final long serialVersionUID = 1L;

    /** An exception for this failure. */
    public TransportException(Failure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
