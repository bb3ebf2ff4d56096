package dev.ferrule.runtime.http;

import dev.ferrule.runtime.network.Network;
import java.time.Duration;

/**
 * Sends a request once and returns its answer. Implementations are safe for use by many threads, and must not repeat a
 * request, follow a redirect or keep a cookie by themselves: what may be sent again is decided by the runtime, which
 * knows what the call does.
 */
public interface Transport extends AutoCloseable {

    /**
     * Sends the request. Interrupting the thread ends the exchange like the end of its time.
     *
     * @param request the request
     * @param time what the whole exchange may take, from looking up the server's name to the last byte of the answer's
     *     body, however evenly the server spreads what it sends
     * @return the answer; the caller closes it
     * @throws TransportFailure when no answer came
     */
    HttpAnswer send(HttpRequest request, Duration time) throws TransportFailure;

    /** The settings that its connections are made with. */
    default Network network() {
        return Network.STANDARD;
    }

    @Override
    void close();
}
