package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.retry.Time;
import java.time.Instant;
import java.util.List;

/**
 * What a proof needs beside the values of a connection.
 *
 * @param time what tells the time of a request
 * @param signer runs the code of the program
 */
public record Surroundings(Time time, RequestSigner signer) {

    /** Runs the code of the program that signs requests. */
    @FunctionalInterface
    public interface RequestSigner {

        /**
         * What the code of this name adds to a request.
         *
         * @throws dev.ferrule.runtime.hook.HookFailure when it fails, or gives what it may not
         */
        List<Credential> sign(String hook, HttpRequest request, Instant now);
    }
}
