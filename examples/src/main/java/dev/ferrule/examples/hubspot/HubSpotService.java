package dev.ferrule.examples.hubspot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** One account, whose contacts can be searched, and read by their ids. */
final class HubSpotService implements SandboxService {

    private static final String TOKEN = "sandbox-access-token";

    /** How many searches a second the account takes; about so many. */
    private static final int A_SECOND = 5;

    private final Contacts contacts;
    private final InstantSource clock;
    private final Deque<Instant> searches = new ArrayDeque<>();
    private int busy;
    private int down;

    HubSpotService(SandboxOptions options) {
        contacts = new Contacts(options.count("contacts", 3));
        clock = options.clock();
        busy = options.count("busy", 0);
        down = options.count("down", 0);
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return Map.of("access_token", TOKEN);
    }

    @Override
    public synchronized SandboxResponse handle(SandboxRequest request) {
        boolean batch = request.path().equals("/crm/v3/objects/contacts/batch/read");
        if (!request.isFor("api.hubapi.com") || !(batch || request.path().equals("/crm/v3/objects/contacts/search"))) {
            return refused(404, "OBJECT_NOT_FOUND", "There is nothing here");
        }
        if (!request.headers()
                .first("Authorization")
                .filter(("Bearer " + TOKEN)::equals)
                .isPresent()) {
            return refused(401, "INVALID_AUTHENTICATION", "Authentication credentials not found");
        }
        if (!request.method().equals("POST")) {
            return refused(405, "METHOD_NOT_ALLOWED", "Only POST is allowed");
        }
        if (!request.hasType("application/json")) {
            return refused(415, "UNSUPPORTED_MEDIA_TYPE", "A search is sent as JSON");
        }
        if (busy > 0) {
            busy--;
            return tooMany();
        }
        return batch ? contacts.batch(request.json()) : search(request);
    }

    private SandboxResponse search(SandboxRequest request) {
        Instant now = clock.instant();
        searches.removeIf(earlier -> !earlier.plusSeconds(1).isAfter(now));
        if (searches.size() >= A_SECOND) {
            return tooMany();
        }
        searches.add(now);
        if (down > 0) {
            down--;
            return refused(503, "SERVICE_UNAVAILABLE", "Try again later");
        }
        return contacts.search(request.json());
    }

    private static SandboxResponse tooMany() {
        return refused(429, "RATE_LIMITS", "You have reached your secondly limit.")
                .withHeader("Retry-After", "2");
    }

    static SandboxResponse refused(int status, String category, String message) {
        return SandboxResponse.json(
                status,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("status", "error")
                        .put("message", message)
                        .put("correlationId", "00000000-0000-4000-8000-000000000001")
                        .put("category", category));
    }
}
