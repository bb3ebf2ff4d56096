package dev.ferrule.examples.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Map;

/** One shop: failures of GraphQL come with status 200. */
final class ShopifyService implements SandboxService {

    private static final String SHOP = "garden-tools";
    private static final String TOKEN = "shpat_sandbox";
    private static final String PATH = "/admin/api/2026-07/graphql.json";

    private final Products products;
    private final boolean broken;
    private int throttled;
    private int down;

    ShopifyService(SandboxOptions options) {
        products = new Products(options.count("products", 3));
        throttled = options.count("throttled", 0);
        broken = options.flag("broken", false);
        down = options.count("down", 0);
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return Map.of("shop", SHOP, "access_token", TOKEN);
    }

    @Override
    public synchronized SandboxResponse handle(SandboxRequest request) {
        if (!request.isFor(SHOP + ".myshopify.com") || !request.path().equals(PATH)) {
            return SandboxResponse.json(404, "{\"errors\": \"Not Found\"}");
        }
        if (!request.headers()
                .first("X-Shopify-Access-Token")
                .filter(TOKEN::equals)
                .isPresent()) {
            return SandboxResponse.json(401, "{\"errors\": \"[API] Invalid API key or access token\"}");
        }
        if (!request.method().equals("POST") || !request.hasType("application/json")) {
            return SandboxResponse.json(400, "{\"errors\": \"A query is sent as JSON\"}");
        }
        if (down > 0) {
            down--;
            return SandboxResponse.status(503);
        }
        if (throttled > 0) {
            throttled--;
            return SandboxResponse.json(200, throttle());
        }
        JsonNode body = request.json();
        String query = body.path("query").asText();
        if (query.chars().filter(sign -> sign == '"').count() % 2 == 1) {
            return SandboxResponse.json(200, errors("parseError", "syntax error, unexpected end of a text"));
        }
        if (query.contains("productCreate(")) {
            return SandboxResponse.json(
                    200, products.create(body.path("variables").path("product")));
        }
        if (!query.contains("products(")) {
            return SandboxResponse.json(200, errors("undefinedField", "There is nothing of this name."));
        }
        ObjectNode list = products.list(body.path("variables"));
        if (broken) {
            list.setAll(errors("INTERNAL_SERVER_ERROR", "Some products could not be read."));
        }
        return SandboxResponse.json(200, list);
    }

    static ObjectNode errors(String code, String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("errors")
                .addObject()
                .put("message", message)
                .putObject("extensions")
                .put("code", code);
        return body;
    }

    private static ObjectNode throttle() {
        ObjectNode body = errors("THROTTLED", "Throttled");
        ObjectNode cost = body.putObject("extensions").putObject("cost").put("requestedQueryCost", 52);
        cost.putObject("throttleStatus")
                .put("maximumAvailable", 1000)
                .put("currentlyAvailable", 2)
                .put("restoreRate", 50);
        return body;
    }
}
