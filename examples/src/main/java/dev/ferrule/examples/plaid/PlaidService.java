package dev.ferrule.examples.plaid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The linked accounts of one customer. A page holds the changes of each kind beside each other. When a transaction changes while
 * somebody turns the pages, the next page is refused, and no cursor of this run holds but the one that it began with.
 */
final class PlaidService implements SandboxService {

    private static final String CLIENT = "67a0b3c1d2e4f5a6b7c8d9e0";
    private static final String SECRET = "plaid-secret";
    private static final String TOKEN = "access-sandbox-1";
    private static final String PREFIX = "c-";
    private static final int MOST = 500;

    /** How many changes a page holds, however many are wanted. */
    private static final int PAGE = 2;

    private enum Kind {
        ADDED,
        MODIFIED,
        REMOVED
    }

    private record Change(Kind kind, String id, String amount, String date, String name, boolean pending) {}

    private final List<Change> changes = new ArrayList<>(List.of(
            new Change(Kind.ADDED, "tx-1", "12.5", "2026-01-02", "Bakery", false),
            new Change(Kind.MODIFIED, "tx-0", "40", "2026-01-01", "Garage", false),
            new Change(Kind.REMOVED, "tx-2", "0", "", "", false),
            new Change(Kind.ADDED, "tx-3", "-800", "2026-01-05", "Salary", true)));
    private int mutations;

    PlaidService(SandboxOptions options) {
        mutations = options.count("mutations", 0);
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return Map.of("environment", "sandbox", "client_id", CLIENT, "secret", SECRET, "access_token", TOKEN);
    }

    @Override
    public synchronized SandboxResponse handle(SandboxRequest request) {
        if (!request.isFor("sandbox.plaid.com")
                || !request.path().equals("/transactions/sync")
                || !request.method().equals("POST")) {
            return refused(404, "INVALID_REQUEST", "NOT_FOUND", "not found");
        }
        if (!isHeader(request, "PLAID-CLIENT-ID", CLIENT) || !isHeader(request, "PLAID-SECRET", SECRET)) {
            return refused(400, "INVALID_INPUT", "INVALID_API_KEYS", "invalid client_id or secret provided");
        }
        JsonNode wanted = request.json();
        if (!wanted.path("access_token").asText().equals(TOKEN)) {
            return refused(400, "INVALID_INPUT", "INVALID_ACCESS_TOKEN", "could not find matching access token");
        }
        int count = wanted.path("count").asInt(1);
        if (count < 1 || count > MOST) {
            return refused(400, "INVALID_REQUEST", "INVALID_FIELD", "count must be between 1 and 500");
        }
        String cursor = wanted.path("cursor").asText("");
        if (!cursor.isEmpty() && !cursor.matches(PREFIX + "[0-9]")) {
            return refused(400, "INVALID_REQUEST", "INVALID_FIELD", "cursor not associated with access_token");
        }
        int first = cursor.isEmpty() ? 0 : Integer.parseInt(cursor.substring(PREFIX.length()));
        return page(Math.min(first, changes.size()));
    }

    private static boolean isHeader(SandboxRequest request, String name, String value) {
        return request.headers().first(name).filter(value::equals).isPresent();
    }

    private SandboxResponse page(int first) {
        if (first > 0 && first < changes.size() && mutations > 0) {
            mutations--;
            return refused(
                    400,
                    "TRANSACTIONS_ERROR",
                    "TRANSACTIONS_SYNC_MUTATION_DURING_PAGINATION",
                    "Underlying transaction data changed since last page was fetched. "
                            + "Please restart pagination from last update.");
        }
        int end = Math.min(first + PAGE, changes.size());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        List.of("added", "modified", "removed").forEach(body::putArray);
        changes.subList(first, end).forEach(change -> add(change, body));
        body.put("next_cursor", PREFIX + end).put("has_more", end < changes.size());
        return SandboxResponse.json(200, body.put("request_id", "r-" + end));
    }

    private static void add(Change change, ObjectNode body) {
        switch (change.kind()) {
            case ADDED -> shown(change, body.withArray("added").addObject());
            case MODIFIED -> shown(change, body.withArray("modified").addObject());
            case REMOVED -> body.withArray("removed").addObject().put("transaction_id", change.id());
        }
    }

    private static void shown(Change change, ObjectNode transaction) {
        transaction
                .put("transaction_id", change.id())
                .put("account_id", "acc-1")
                .put("amount", new BigDecimal(change.amount()))
                .put("iso_currency_code", "EUR")
                .put("date", change.date())
                .put("name", change.name())
                .put("pending", change.pending());
    }

    private static SandboxResponse refused(int status, String type, String code, String message) {
        return SandboxResponse.json(
                status,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("error_type", type)
                        .put("error_code", code)
                        .put("error_message", message)
                        .putNull("display_message"));
    }
}
