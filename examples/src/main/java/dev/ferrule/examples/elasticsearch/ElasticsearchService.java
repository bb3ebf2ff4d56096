package dev.ferrule.examples.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.List;
import java.util.Map;

/** A cluster with one index. */
final class ElasticsearchService implements SandboxService {

    private static final String KEY = "c2FuZGJveC1rZXk=";
    private static final String INDEX = "/shop-orders/";

    private final Documents documents;

    ElasticsearchService(SandboxOptions options) {
        documents = new Documents(options.count("documents", 3));
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return Map.of("url", baseUrl, "api_key", KEY);
    }

    @Override
    public synchronized SandboxResponse handle(SandboxRequest request) {
        if (!request.headers()
                .first("Authorization")
                .filter(("ApiKey " + KEY)::equals)
                .isPresent()) {
            return refused(401, "security_exception", "unable to authenticate with this API key");
        }
        List<String> known = List.of(INDEX + "_bulk", INDEX + "_search");
        if (!known.contains(request.path()) || !request.method().equals("POST")) {
            String index = request.path().split("/", -1)[1];
            return refused(404, "index_not_found_exception", "no such index [" + index + "]");
        }
        if (request.path().endsWith("_search")) {
            return documents.search(request.json());
        }
        // JSON is taken, too; what counts are the lines.
        return request.hasType("application/x-ndjson") || request.hasType("application/json")
                ? new Bulk(documents).store(request.text())
                : refused(406, "media_type_header_exception", "Content-Type is not supported");
    }

    static SandboxResponse refused(int status, String type, String reason) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("error", error(type, reason));
        return SandboxResponse.json(status, body.put("status", status));
    }

    static JsonNode error(String type, String reason) {
        return JsonNodeFactory.instance.objectNode().put("type", type).put("reason", reason);
    }
}
