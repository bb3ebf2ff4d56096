package dev.ferrule.examples.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** One site of Jira Cloud. */
final class JiraService implements SandboxService {

    private static final String SITE = "garden-tools";
    private static final String EMAIL = "ann@example.com";
    private static final String TOKEN = "jira-token";
    private static final String ROOT = "/rest/api/3";
    private static final String META = ROOT + "/issue/createmeta/";
    private static final int MOST = 100;

    private final List<ObjectNode> projects = new ArrayList<>();
    private int issues;

    JiraService(SandboxOptions options) {
        for (int each = 0; each < options.count("projects", 2); each++) {
            projects.add(JsonNodeFactory.instance
                    .objectNode()
                    .put("id", Integer.toString(10000 + each))
                    .put("key", each == 0 ? "SHOP" : each == 1 ? "HR" : "P" + each)
                    .put("name", each == 0 ? "The Shop" : each == 1 ? "People" : "Project " + each));
        }
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return Map.of("site", SITE, "email", EMAIL, "api_token", TOKEN);
    }

    @Override
    public synchronized SandboxResponse handle(SandboxRequest request) {
        if (!request.isFor(SITE + ".atlassian.net")) {
            return SandboxResponse.html(404, "<h1>Page unavailable</h1>");
        }
        String proof = Base64.getEncoder().encodeToString((EMAIL + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        if (!request.headers()
                .first("Authorization")
                .filter(("Basic " + proof)::equals)
                .isPresent()) {
            return SandboxResponse.text(401, "Client must be authenticated to access this resource.");
        }
        boolean reads = request.method().equals("GET");
        if (reads && request.path().equals(ROOT + "/project/search")) {
            return page(found(request.query().first("query").orElse("")), "values", request);
        }
        if (reads && request.path().startsWith(META)) {
            return meta(request.path().substring(META.length()).split("/", -1), request);
        }
        return request.method().equals("POST") && request.path().equals(ROOT + "/issue") ? create(request) : notFound();
    }

    private List<ObjectNode> found(String text) {
        return projects.stream()
                .filter(project -> (project.path("key").asText() + " "
                                + project.path("name").asText())
                        .contains(text))
                .toList();
    }

    private SandboxResponse meta(String[] parts, SandboxRequest request) {
        boolean known = parts.length > 1 && parts[1].equals("issuetypes") && has(parts[0]);
        if (known && parts.length == 2) {
            return page(IssueFields.types(), "issueTypes", request);
        }
        return known && parts.length == 3 && IssueFields.isType(parts[2])
                ? page(IssueFields.all(), "fields", request)
                : notFound();
    }

    private boolean has(String project) {
        return projects.stream().anyMatch(each -> each.path("key").asText().equals(project));
    }

    private SandboxResponse create(SandboxRequest request) {
        if (!request.hasType("application/json")) {
            return SandboxResponse.status(415);
        }
        JsonNode fields = request.json().path("fields");
        ObjectNode errors = IssueFields.problems(
                fields, has(fields.path("project").path("key").asText()));
        if (!errors.isEmpty()) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.putArray("errorMessages");
            body.set("errors", errors);
            return SandboxResponse.json(400, body);
        }
        int number = ++issues;
        return SandboxResponse.json(
                201,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("id", Integer.toString(20000 + number))
                        .put("key", fields.path("project").path("key").asText() + "-" + number)
                        .put("self", "https://" + SITE + ".atlassian.net" + ROOT + "/issue/" + (20000 + number)));
    }

    private static SandboxResponse page(List<ObjectNode> items, String name, SandboxRequest request) {
        int first = Integer.parseInt(request.query().first("startAt").orElse("0"));
        int most = Math.min(
                MOST, Integer.parseInt(request.query().first("maxResults").orElse("50")));
        int end = Math.min(first + most, items.size());
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("startAt", first)
                .put("maxResults", most)
                .put("total", items.size());
        if (name.equals("values")) {
            body.put("isLast", end == items.size());
        }
        ArrayNode page = body.putArray(name);
        items.subList(Math.min(first, end), end).forEach(page::add);
        return SandboxResponse.json(200, body);
    }

    private static SandboxResponse notFound() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("errorMessages").add("There is no such project, kind of issue or resource.");
        body.putObject("errors");
        return SandboxResponse.json(404, body);
    }
}
