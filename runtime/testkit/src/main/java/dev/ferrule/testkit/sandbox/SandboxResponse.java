package dev.ferrule.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** An answer: status, headers and body, and how long to wait before it is given. Immutable. */
public final class SandboxResponse {

    private static final String CONTENT_TYPE = "Content-Type";

    private final int status;
    private final Fields headers;
    private final byte[] body;
    private final Duration delay;

    private SandboxResponse(int status, Fields headers, byte[] body, Duration delay) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.delay = delay;
    }

    /** An answer without headers and without a body, and so without a content type. */
    public static SandboxResponse status(int status) {
        return new SandboxResponse(status, Fields.headers(), new byte[0], Duration.ZERO);
    }

    /** A JSON answer. */
    public static SandboxResponse json(int status, JsonNode body) {
        return json(status, body.toString());
    }

    /** An answer that says it is JSON, whatever its text is. */
    public static SandboxResponse json(int status, String body) {
        return status(status).withHeader(CONTENT_TYPE, "application/json").withBody(body);
    }

    /** A plain text. */
    public static SandboxResponse text(int status, String body) {
        return status(status)
                .withHeader(CONTENT_TYPE, "text/plain;charset=UTF-8")
                .withBody(body);
    }

    /** A page, as proxies and servlet containers send in place of an answer of the service itself. */
    public static SandboxResponse html(int status, String body) {
        return status(status)
                .withHeader(CONTENT_TYPE, "text/html;charset=UTF-8")
                .withBody(body);
    }

    /** This answer with one value for the header. */
    public SandboxResponse withHeader(String name, String value) {
        return new SandboxResponse(status, headers.with(name, value), body, delay);
    }

    /** This answer with one more header, which may occur already. */
    public SandboxResponse andHeader(String name, String value) {
        return new SandboxResponse(status, headers.and(name, value), body, delay);
    }

    /** This answer with another body; its content type stays. */
    public SandboxResponse withBody(String text) {
        return new SandboxResponse(status, headers, text.getBytes(StandardCharsets.UTF_8), delay);
    }

    /** This answer with another body; its content type stays. */
    public SandboxResponse withBody(byte[] bytes) {
        return new SandboxResponse(status, headers, bytes.clone(), delay);
    }

    /** This answer, given only after a while. */
    public SandboxResponse withDelay(Duration wait) {
        return new SandboxResponse(status, headers, body, wait);
    }

    /** The status code. */
    public int status() {
        return status;
    }

    /** The headers. */
    public Fields headers() {
        return headers;
    }

    /** A copy of the body; empty when there is none. */
    public byte[] body() {
        return body.clone();
    }

    /** How long to wait before answering. */
    public Duration delay() {
        return delay;
    }

    @Override
    public String toString() {
        return status + " (" + body.length + " bytes)";
    }
}
