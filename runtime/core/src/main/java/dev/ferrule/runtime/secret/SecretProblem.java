package dev.ferrule.runtime.secret;

import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.SettingsException;
import java.util.Optional;

/** Makes the exceptions of secrets that cannot be had. */
final class SecretProblem {

    private SecretProblem() {}

    static SettingsException of(String message, String advice) {
        return new SettingsException(
                Failure.builder(ErrorKind.INVALID, message)
                        .advice(Optional.of(advice))
                        .build(),
                null);
    }
}
