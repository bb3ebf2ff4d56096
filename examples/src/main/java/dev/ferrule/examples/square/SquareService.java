package dev.ferrule.examples.square;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One account. It gives the first payment again to whoever sends a key that it knows. */
final class SquareService implements SandboxService {

    private static final String TOKEN = "sandbox-access-token";
    private static final String GOOD_CARD = "cnon:card-nonce-ok";
    private static final int LONGEST_KEY = 45;

    private record Taken(JsonNode request, ObjectNode payment) {}

    private final Map<String, Taken> byKey = new HashMap<>();
    private int lost;

    SquareService(SandboxOptions options) {
        lost = options.count("lost", 0);
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return Map.of("access_token", TOKEN);
    }

    @Override
    public synchronized SandboxResponse handle(SandboxRequest request) {
        if (!request.isFor("connect.squareup.com") || !request.path().equals("/v2/payments")) {
            return refused(404, "NOT_FOUND", "There is nothing here.", "");
        }
        if (!request.headers()
                .first("Authorization")
                .filter(("Bearer " + TOKEN)::equals)
                .isPresent()) {
            return refused(401, "UNAUTHORIZED", "This request could not be authorized.", "");
        }
        if (!request.method().equals("POST") || !request.hasType("application/json")) {
            return refused(400, "BAD_REQUEST", "A payment is made by a POST of JSON.", "");
        }
        SandboxResponse answer = create(request.json());
        if (lost > 0 && answer.status() == 200) {
            lost--;
            return refused(503, "SERVICE_UNAVAILABLE", "Service unavailable.", "");
        }
        return answer;
    }

    private SandboxResponse create(JsonNode payment) {
        for (String name : List.of("source_id", "idempotency_key", "amount_money")) {
            if (payment.path(name).isMissingNode()) {
                return refused(400, "MISSING_REQUIRED_PARAMETER", "Missing required parameter.", name);
            }
        }
        String key = payment.path("idempotency_key").asText();
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            return refused(400, "VALUE_TOO_LONG", "Field must not be greater than 45 in length", "idempotency_key");
        }
        JsonNode money = payment.path("amount_money");
        if (!money.path("amount").isIntegralNumber() || !money.path("currency").isTextual()) {
            return refused(400, "INVALID_VALUE", "Money is an amount and a currency.", "amount_money");
        }
        if (!payment.path("source_id").asText().equals(GOOD_CARD)) {
            return refused(404, "NOT_FOUND", "Card nonce not found", "source_id");
        }
        Taken taken = byKey.computeIfAbsent(key, each -> new Taken(payment, taken(payment)));
        return taken.request().equals(payment)
                ? SandboxResponse.json(
                        200, JsonNodeFactory.instance.objectNode().set("payment", taken.payment()))
                : refused(400, "IDEMPOTENCY_KEY_REUSED", "The idempotency key was used before.", "idempotency_key");
    }

    private ObjectNode taken(JsonNode payment) {
        ObjectNode taken = JsonNodeFactory.instance
                .objectNode()
                .put("id", "payment-" + (byKey.size() + 1))
                .put("status", "COMPLETED");
        taken.set("amount_money", payment.path("amount_money"));
        if (payment.has("note")) {
            taken.set("note", payment.path("note"));
        }
        return taken.put("created_at", "2026-01-09T08:00:00.000Z");
    }

    private static SandboxResponse refused(int status, String code, String detail, String field) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode error = body.putArray("errors").addObject().put("code", code).put("detail", detail);
        if (!field.isEmpty()) {
            error.put("field", field);
        }
        return SandboxResponse.json(status, body);
    }
}
