package dev.ferrule.runtime.observe;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A request is about to leave.
 *
 * @param purpose what it is for
 * @param action the id of the action that it belongs to, which may be one that the call's action asks first
 * @param step the id of its step; empty for a request that no step makes
 * @param resends how often it was sent before, for whatever reason
 * @param method its method in upper case
 * @param urlTemplate its path below the address of the server, with names in place of values, as in {@code /users/{user}};
 *     empty when no spec tells it
 * @param serverAddress the host that it goes to
 * @param serverPort the port
 * @param bodySize the size of its body in bytes, 0 without one; empty when it is not known before it is sent
 * @param url its whole address with secrets masked, and with the values of parameters
 * @param body its body with secrets masked, for people
 */
public record AttemptStarted(
        Purpose purpose,
        Optional<String> action,
        Optional<String> step,
        int resends,
        String method,
        Optional<String> urlTemplate,
        String serverAddress,
        int serverPort,
        OptionalLong bodySize,
        Shown url,
        Shown body) {

    /** What a request is for. */
    public enum Purpose {
        /** The action itself. */
        STEP,
        /** What proves who calls: a token, a session, the calls of a hook that logs in. */
        PROOF
    }
}
