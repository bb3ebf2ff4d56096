package dev.ferrule.runtime.error;

import org.jspecify.annotations.Nullable;

/** The settings of a connection are incomplete or wrong. Nothing was sent. */
public final class SettingsException extends ConnectorException {

    private static final long serialVersionUID = 1L;

    /** An exception for this failure. */
    public SettingsException(Failure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
