package dev.ferrule.examples.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The documents of an index, which sorts by the field {@code number} alone. */
final class Documents {

    /** How far a search reaches that counts from the beginning. */
    private static final int WINDOW = 10_000;

    private static final Set<String> KNOWN = Set.of("sort", "size", "from", "search_after");

    private record Document(String id, JsonNode content) {}

    private final TreeMap<Integer, Document> documents = new TreeMap<>();

    Documents(int count) {
        for (int number = 1; number <= count; number++) {
            ObjectNode content = JsonNodeFactory.instance
                    .objectNode()
                    .put("number", number)
                    .put("goods", number % 2 == 0 ? "chair" : "table");
            documents.put(number, new Document("order-" + number, content));
        }
    }

    /** Whether it could be stored: the field by which the index sorts is a number. */
    boolean store(String id, JsonNode content) {
        if (!content.path("number").isInt()) {
            return false;
        }
        documents.values().removeIf(document -> document.id().equals(id));
        documents.put(content.path("number").asInt(), new Document(id, content));
        return true;
    }

    SandboxResponse search(JsonNode search) {
        List<String> names = new ArrayList<>();
        search.fieldNames().forEachRemaining(names::add);
        if (!KNOWN.containsAll(names) || !search.path("sort").path(0).asText().equals("number")) {
            return refused("This sandbox sorts by [number] alone");
        }
        int from = search.path("from").asInt(0);
        int size = search.path("size").asInt(10);
        if (from + size > WINDOW) {
            return refused("Result window is too large, from + size must be less than or equal to: [" + WINDOW + "]");
        }
        JsonNode after = search.path("search_after");
        if (!after.isMissingNode() && (!after.isArray() || after.size() != 1)) {
            return refused("search_after has as many values as sort");
        }
        int last = after.path(0).asInt(Integer.MIN_VALUE);
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("took", 3).put("timed_out", false);
        ArrayNode hits = body.putObject("hits").putArray("hits");
        documents.tailMap(last, false).entrySet().stream()
                .skip(from)
                .limit(size)
                .forEach(entry -> {
                    ObjectNode hit = hits.addObject()
                            .put("_index", "shop-orders")
                            .put("_id", entry.getValue().id())
                            .putNull("_score");
                    hit.set("_source", entry.getValue().content());
                    hit.putArray("sort").add(entry.getKey());
                });
        return SandboxResponse.json(200, body);
    }

    private static SandboxResponse refused(String reason) {
        return ElasticsearchService.refused(400, "illegal_argument_exception", reason);
    }
}
