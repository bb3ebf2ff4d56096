package dev.ferrule.testkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One request as it arrived. */
public final class SandboxRequest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String method;
    private final String rawPath;
    private final String rawQuery;
    private final Fields query;
    private final Fields headers;
    private final byte[] body;

    private SandboxRequest(String method, String target, Fields headers, byte[] body) {
        int question = target.indexOf('?');
        this.method = method.toUpperCase(Locale.ROOT);
        this.rawPath = question < 0 ? target : target.substring(0, question);
        this.rawQuery = question < 0 ? "" : target.substring(question + 1);
        this.query = Fields.parseQuery(rawQuery);
        this.headers = headers;
        this.body = body.clone();
    }

    /**
     * A request.
     *
     * @param target path and query as sent, for example {@code /user?username=a%20b}
     */
    public static SandboxRequest of(String method, String target, Fields headers, byte[] body) {
        return new SandboxRequest(method, target, headers, body);
    }

    /** The method in capital letters. */
    public String method() {
        return method;
    }

    /** The path as sent, escapes and all. */
    public String rawPath() {
        return rawPath;
    }

    /** The path with its escapes decoded; an escaped slash cannot be told from a real one here. */
    public String path() {
        return PercentEncoding.decodePath(rawPath);
    }

    /** What followed the question mark, as sent; empty when there was no query. */
    public String rawQuery() {
        return rawQuery;
    }

    /** Path and query as sent. */
    public String target() {
        return rawQuery.isEmpty() ? rawPath : rawPath + "?" + rawQuery;
    }

    /** The decoded query parameters in order. */
    public Fields query() {
        return query;
    }

    /** The headers in order. */
    public Fields headers() {
        return headers;
    }

    /** Whether the request was meant for this host; true where nobody tells, as when a client calls the server itself. */
    public boolean isFor(String host) {
        return headers.first(RoutingTransport.ORIGIN)
                .map(origin -> host.equals(URI.create(origin).getHost()))
                .orElse(true);
    }

    /** Whether the body is said to be of this media type, whatever its parameters. */
    public boolean hasType(String mediaType) {
        return headers.first("Content-Type")
                .map(type -> type.split(";", 2)[0].strip().equalsIgnoreCase(mediaType))
                .orElse(false);
    }

    /** A copy of the body; empty when there was none. */
    public byte[] body() {
        return body.clone();
    }

    /** The body read as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * The body read as JSON; a missing node when the body is empty.
     *
     * @throws UncheckedIOException when the body is not JSON
     */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return method + " " + target();
    }
}
