package dev.ferrule.examples.datadog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** An organization, whose logs can be searched by whoever shows two keys. */
final class DatadogService implements SandboxService {

    private static final String API_KEY = "sandbox-api-key";
    private static final String APPLICATION_KEY = "sandbox-application-key";
    private static final int MOST = 1000;
    private static final Instant FIRST = Instant.parse("2026-01-05T08:00:00Z");

    private record Log(int number, Instant time) {}

    private final List<Log> logs;
    private int busy;
    private int down;

    DatadogService(SandboxOptions options) {
        logs = IntStream.range(0, options.count("logs", 3))
                .mapToObj(each -> new Log(each + 1, FIRST.plusSeconds(each)))
                .toList();
        busy = options.count("busy", 0);
        down = options.count("down", 0);
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return Map.of("site", "datadoghq.com", "api_key", API_KEY, "application_key", APPLICATION_KEY);
    }

    @Override
    public synchronized SandboxResponse handle(SandboxRequest request) {
        if (!request.isFor("api.datadoghq.com") || !request.path().equals("/api/v2/logs/events/search")) {
            return refused(404, "Not found");
        }
        if (!request.headers().first("DD-API-KEY").filter(API_KEY::equals).isPresent()
                || !request.headers()
                        .first("DD-APPLICATION-KEY")
                        .filter(APPLICATION_KEY::equals)
                        .isPresent()) {
            return refused(403, "Forbidden");
        }
        if (!request.method().equals("POST") || !request.hasType("application/json")) {
            return refused(400, "A search is a POST of JSON");
        }
        if (busy > 0) {
            busy--;
            return refused(429, "Rate limit of 2 requests in 10 seconds reached")
                    .withHeader("X-RateLimit-Reset", "7");
        }
        if (down > 0) {
            down--;
            return refused(503, "Service unavailable");
        }
        return search(request.json());
    }

    private SandboxResponse search(JsonNode search) {
        JsonNode page = search.path("page");
        int limit = page.path("limit").asInt(10);
        if (limit < 1 || limit > MOST) {
            return refused(400, "page.limit must be at most 1000");
        }
        String cursor = page.path("cursor").asText("");
        if (!cursor.matches("(after-[0-9]{1,6})?")) {
            return refused(400, "page.cursor is invalid");
        }
        Instant from;
        Instant until;
        try {
            from = Instant.parse(search.path("filter").path("from").asText("1970-01-01T00:00:00Z"));
            until = Instant.parse(search.path("filter").path("to").asText("9999-01-01T00:00:00Z"));
        } catch (DateTimeParseException e) {
            return refused(400, "filter.from and filter.to must be dates");
        }
        List<Log> found = logs.stream()
                .filter(log -> !log.time().isBefore(from) && !log.time().isAfter(until))
                .toList();
        int first = cursor.isEmpty() ? 0 : Math.min(Integer.parseInt(cursor.substring(6)), found.size());
        int end = Math.min(first + limit, found.size());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode data = body.putArray("data");
        found.subList(first, end).forEach(log -> show(data.addObject(), log));
        ObjectNode meta = body.putObject("meta").put("status", "done");
        if (end < found.size()) {
            meta.putObject("page").put("after", "after-" + end);
        }
        return SandboxResponse.json(200, body);
    }

    private static void show(ObjectNode shown, Log log) {
        shown.put("id", "log-" + log.number()).put("type", "log");
        shown.putObject("attributes")
                .put("timestamp", log.time().toString())
                .put("message", "Order " + log.number() + " is on its way")
                .put("status", "info")
                .put("service", "shop")
                .put("host", "shop-1");
    }

    private static SandboxResponse refused(int status, String error) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("errors").add(error);
        return SandboxResponse.json(status, body);
    }
}
