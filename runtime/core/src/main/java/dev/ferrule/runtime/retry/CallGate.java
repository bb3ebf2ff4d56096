package dev.ferrule.runtime.retry;

import java.time.Duration;
import java.util.Optional;

/**
 * Decides before each request of a connection to its service whether it is sent at all, such as a circuit breaker that lets
 * nothing through while the service is in trouble. Requests that get tokens from elsewhere, and those to addresses that an
 * answer has told, do not ask. It is used by many threads, must be quick and must not throw; each connection has its own.
 */
public interface CallGate {

    /** Lets everything through. */
    CallGate ALWAYS_OPEN = new CallGate() {
        @Override
        public Optional<Duration> closed() {
            return Optional.empty();
        }

        @Override
        public void succeeded(Duration took) {}

        @Override
        public void failed(Duration took) {}

        @Override
        public void unjudged() {}
    };

    /**
     * Asks to send one request.
     *
     * @return empty when it may be sent: then one of the other methods is called when it has ended. Otherwise how long nothing
     *     will be sent from now on, zero when that is not known; the call fails as unavailable
     */
    Optional<Duration> closed();

    /** The request was answered by a service that works, whatever it said: below status 500. */
    void succeeded(Duration took);

    /** The request was not answered, or with a status from 500 on. */
    void failed(Duration took);

    /** The request tells nothing of the service: it was stopped by the caller, or never left because of a setting. */
    void unjudged();
}
