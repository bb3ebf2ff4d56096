package dev.ferrule.examples.confluence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A site with one page. A change must name the version that follows the one that is there. */
final class ConfluenceService implements SandboxService {

    private static final String EMAIL = "ann@example.com";
    private static final String TOKEN = "sandbox-api-token";
    private static final String ID = "98311";

    private String title = "Opening hours";
    private int version = 3;
    private String message = "";
    private int crossings;

    ConfluenceService(SandboxOptions options) {
        crossings = options.count("crossings", 0);
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return Map.of("site", "acme", "email", EMAIL, "api_token", TOKEN);
    }

    @Override
    public synchronized SandboxResponse handle(SandboxRequest request) {
        String proof = Base64.getEncoder().encodeToString((EMAIL + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        if (!request.headers()
                .first("Authorization")
                .filter(("Basic " + proof)::equals)
                .isPresent()) {
            return refused(401, "UNAUTHORIZED", "Unauthorized");
        }
        if (!request.isFor("acme.atlassian.net") || !request.path().equals("/wiki/api/v2/pages/" + ID)) {
            return refused(404, "NOT_FOUND", "Not Found");
        }
        return switch (request.method()) {
            case "GET" -> SandboxResponse.json(200, page());
            case "PUT" -> change(request.json());
            default -> refused(405, "METHOD_NOT_ALLOWED", "Method Not Allowed");
        };
    }

    private SandboxResponse change(JsonNode page) {
        if (crossings > 0) {
            crossings--;
            version++;
        }
        for (String name : List.of("id", "status", "title", "body", "version")) {
            if (page.path(name).isMissingNode()) {
                return refused(400, "INVALID_REQUEST_PARAMETER", "Provided value for '" + name + "' is missing");
            }
        }
        JsonNode body = page.path("body");
        if (!page.path("id").asText().equals(ID)
                || !page.path("status").asText().equals("current")
                || !body.path("representation").asText().equals("storage")
                || !body.path("value").isTextual()) {
            return refused(400, "INVALID_REQUEST_PARAMETER", "This is no page");
        }
        if (page.path("version").path("number").asInt() != version + 1) {
            return refused(409, "CONFLICT", "Version must be incremented by one when updating a page");
        }
        version++;
        title = page.path("title").asText();
        message = page.path("version").path("message").asText();
        return SandboxResponse.json(200, page());
    }

    private ObjectNode page() {
        ObjectNode page = JsonNodeFactory.instance
                .objectNode()
                .put("id", ID)
                .put("status", "current")
                .put("title", title);
        page.putObject("version").put("number", version).put("message", message);
        return page;
    }

    private static SandboxResponse refused(int status, String code, String title) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("errors")
                .addObject()
                .put("status", status)
                .put("code", code)
                .put("title", title);
        return SandboxResponse.json(status, body);
    }
}
