package dev.ferrule.runtime.network;

import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.SettingsException;

/** What is wrong with network settings. Causes are left out: they may quote what a file holds. */
final class NetworkProblem {

    private NetworkProblem() {}

    static SettingsException refused(String message) {
        return new SettingsException(Failure.builder(ErrorKind.INVALID, message).build(), null);
    }
}
