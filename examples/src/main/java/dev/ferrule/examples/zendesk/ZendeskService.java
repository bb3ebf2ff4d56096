package dev.ferrule.examples.zendesk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.Fields;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One Zendesk. Each page has a cursor, the last one too: it is where the next export begins. */
final class ZendeskService implements SandboxService {

    private static final String SUBDOMAIN = "garden-tools";
    private static final String EMAIL = "ann@example.com";
    private static final String TOKEN = "zendesk-token";
    /** What stands behind the address of an agent who uses a token; from memory. */
    private static final String SUFFIX = "/token";
    /** How far back an export begins at least; from memory. */
    private static final Duration LEAST_AGE = Duration.ofMinutes(1);
    /** How a later begin is refused; from memory. */
    private static final int TOO_LATE = 422;

    /** How many exports there may be in a minute. */
    private static final int EXPORTS = 10;

    private static final int PAGE = 2;

    private record Ticket(int id, String subject, String status, Instant changed) {}

    private static final List<String> SUBJECTS = List.of("The rake is broken", "Where is my shovel?", "Thank you");

    private final List<Ticket> tickets = new ArrayList<>();
    private final Deque<Instant> exports = new ArrayDeque<>();
    private final InstantSource clock;

    ZendeskService(SandboxOptions options) {
        clock = options.clock();
        for (int each = 0; each < options.count("tickets", 3); each++) {
            tickets.add(new Ticket(
                    35436 + each,
                    SUBJECTS.get(each % SUBJECTS.size()),
                    each == 1 ? "solved" : "open",
                    Instant.parse("2026-01-04T10:12:30Z").plus(Duration.ofHours(each))));
        }
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return Map.of("subdomain", SUBDOMAIN, "email", EMAIL, "api_token", TOKEN);
    }

    @Override
    public synchronized SandboxResponse handle(SandboxRequest request) {
        if (!request.isFor(SUBDOMAIN + ".zendesk.com")
                || !request.path().equals("/api/v2/incremental/tickets/cursor")
                || !request.method().equals("GET")) {
            return SandboxResponse.json(404, "{\"error\": \"InvalidEndpoint\", \"description\": \"Not found\"}");
        }
        String proof =
                Base64.getEncoder().encodeToString((EMAIL + SUFFIX + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        if (!request.headers()
                .first("Authorization")
                .filter(("Basic " + proof)::equals)
                .isPresent()) {
            return SandboxResponse.json(401, "{\"error\": \"Couldn't authenticate you\"}");
        }
        Instant minute = clock.instant().minus(Duration.ofMinutes(1));
        exports.removeIf(export -> !export.isAfter(minute));
        if (exports.size() == EXPORTS) {
            return SandboxResponse.text(429, "Too many exports").withHeader("Retry-After", "60");
        }
        exports.add(clock.instant());
        return export(request.query());
    }

    private SandboxResponse export(Fields query) {
        boolean known = query.asList().stream()
                .allMatch(field -> Set.of("start_time", "cursor", "per_page").contains(field.name()));
        if (!known || (!query.has("start_time") && !query.has("cursor"))) {
            return SandboxResponse.json(400, "{\"error\": \"InvalidValue\", \"description\": \"No start\"}");
        }
        // A time to begin at goes before a cursor, so who sends both begins again and again.
        return query.first("start_time")
                .map(this::from)
                .orElseGet(() -> page(query.first("cursor").orElse("")));
    }

    private SandboxResponse from(String start) {
        if (!start.matches("[0-9]{1,12}")) {
            return refused("start_time is a number of seconds");
        }
        Instant since = Instant.ofEpochSecond(Long.parseLong(start));
        if (since.isAfter(clock.instant().minus(LEAST_AGE))) {
            return refused("Too recent start_time. Use a start_time older than 1 minute");
        }
        int first = (int) tickets.stream()
                .filter(ticket -> ticket.changed().isBefore(since))
                .count();
        return answer(first);
    }

    private static SandboxResponse refused(String why) {
        return SandboxResponse.json(
                TOO_LATE,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("error", "InvalidValue")
                        .put("description", why));
    }

    private SandboxResponse page(String cursor) {
        for (int first = 0; first <= tickets.size(); first++) {
            if (cursor(first).equals(cursor)) {
                return answer(first);
            }
        }
        return SandboxResponse.json(
                400, "{\"error\": \"InvalidPaginationParameter\", \"description\": \"Bad cursor\"}");
    }

    private SandboxResponse answer(int first) {
        int end = Math.min(first + PAGE, tickets.size());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode shown = body.putArray("tickets");
        for (Ticket ticket : tickets.subList(first, end)) {
            shown.addObject()
                    .put("id", ticket.id())
                    .put("subject", ticket.subject())
                    .put("status", ticket.status())
                    .putNull("priority")
                    .put("created_at", "2026-01-02T09:00:00Z")
                    .put("updated_at", ticket.changed().toString());
        }
        body.put("after_cursor", cursor(end))
                .put(
                        "after_url",
                        "https://" + SUBDOMAIN + ".zendesk.com/api/v2/incremental/tickets/cursor?cursor=" + cursor(end))
                .put("end_of_stream", end == tickets.size());
        return SandboxResponse.json(200, body);
    }

    private static String cursor(int position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("1767225600.0||" + position).getBytes(StandardCharsets.UTF_8));
    }
}
