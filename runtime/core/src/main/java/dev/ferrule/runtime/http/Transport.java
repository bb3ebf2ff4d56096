package dev.ferrule.runtime.http;

import java.time.Duration;

/**
 * Sends a request once and returns its answer. Implementations are safe for use by many threads, and must not repeat a
 * request, follow a redirect or keep a cookie by themselves: what may be sent again is decided by the runtime, which
 * knows what the call does.
 */
public interface Transport extends AutoCloseable {

    /**
     * Sends the request.
     *
     * @param request the request
     * @param timeout the longest time to connect, and the longest wait for the answer and between pieces of its body
     * @return the answer; the caller closes it
     * @throws TransportFailure when no answer came
     */
    HttpAnswer send(HttpRequest request, Duration timeout) throws TransportFailure;

    @Override
    void close();
}
