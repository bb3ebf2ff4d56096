package dev.ferrule.testkit.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferrule.testkit.sandbox.Fields;
import dev.ferrule.testkit.sandbox.RecordedRequest;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Requests as text for snapshots: method, target, headers in alphabetical order, body. What proves who calls is masked,
 * and what differs from run to run is left out.
 */
public final class RequestText {

    private static final String MASK = "[redacted]";
    private static final Set<String> CREDENTIALS = Set.of("authorization", "cookie", "proxy-authorization");
    /** The server's port, and what the transport adds for itself. */
    private static final Set<String> TRANSIENT = Set.of("host", "connection", "content-length", "accept-encoding");

    private static final ObjectMapper JSON = new ObjectMapper();

    private RequestText() {}

    /**
     * The requests in order.
     *
     * @param secrets texts that must not be seen, wherever they stand
     */
    public static String of(List<RecordedRequest> requests, Collection<String> secrets) {
        StringBuilder text = new StringBuilder();
        for (RecordedRequest request : requests) {
            if (!text.isEmpty()) {
                text.append("\n----\n\n");
            }
            append(text, request);
        }
        String masked = text.toString();
        for (String secret : secrets) {
            masked = masked.replace(secret, MASK);
        }
        return masked;
    }

    private static void append(StringBuilder text, RecordedRequest request) {
        text.append(request.method()).append(' ').append(request.target()).append('\n');
        Map<String, String> headers = new TreeMap<>();
        for (Fields.Field header : request.headers().asList()) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (!TRANSIENT.contains(name)) {
                headers.merge(
                        name, CREDENTIALS.contains(name) ? MASK : header.value(), (one, other) -> one + ", " + other);
            }
        }
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        if (request.body().length > 0) {
            text.append('\n').append(body(request)).append('\n');
        }
    }

    private static String body(RecordedRequest request) {
        try {
            JsonNode json = JSON.readTree(request.body());
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (IOException e) {
            // No JSON: shown as it was sent.
            return request.text();
        }
    }
}
