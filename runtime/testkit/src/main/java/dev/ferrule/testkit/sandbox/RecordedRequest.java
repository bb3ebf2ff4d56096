package dev.ferrule.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A request that the server has received.
 *
 * @param receivedAt when it came; tests of waiting times compare these
 * @param request the request as it was sent
 */
public record RecordedRequest(Instant receivedAt, SandboxRequest request) {

    /** The method in capital letters. */
    public String method() {
        return request.method();
    }

    /** Path and query as sent. */
    public String target() {
        return request.target();
    }

    /** All headers in order. */
    public Fields headers() {
        return request.headers();
    }

    /** The first value of a header, if it was sent. */
    public Optional<String> header(String name) {
        return request.headers().first(name);
    }

    /** A copy of the body. */
    public byte[] body() {
        return request.body();
    }

    /** The body read as UTF-8. */
    public String text() {
        return request.text();
    }

    /** The body read as JSON; see {@link SandboxRequest#json()}. */
    public JsonNode json() {
        return request.json();
    }

    @Override
    public String toString() {
        return request.toString();
    }
}
