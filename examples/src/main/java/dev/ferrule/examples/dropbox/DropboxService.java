package dev.ferrule.examples.dropbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Map;
import java.util.TreeMap;

/** One folder. What has content goes to a host of its own, with its parameters as JSON in a header; the rest goes to the other. */
final class DropboxService implements SandboxService {

    private static final String TOKEN = "access-token";
    private static final String LYING = "/Minutes/2026.txt";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, ObjectNode> files = new TreeMap<>(Map.of(LYING, file(LYING, 3)));
    private final Uploads uploads = new Uploads();
    private final int largest;
    private int busy;

    DropboxService(SandboxOptions options) {
        busy = options.count("busy", 0);
        largest = options.count("largest", 150 << 20);
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return Map.of("token", TOKEN);
    }

    @Override
    public synchronized SandboxResponse handle(SandboxRequest request) {
        boolean content = request.isFor("content.dropboxapi.com");
        if (!content && !request.isFor("api.dropboxapi.com")) {
            return SandboxResponse.html(404, "<h1>Error (404)</h1>");
        }
        if (!request.headers()
                .first("Authorization")
                .filter(("Bearer " + TOKEN)::equals)
                .isPresent()) {
            return problem(401, "invalid_access_token");
        }
        if (busy > 0) {
            busy--;
            return problem(429, "too_many_requests").withHeader("Retry-After", "1");
        }
        if (request.body().length > largest) {
            return SandboxResponse.text(413, "Payload too large");
        }
        String call = request.method() + " " + request.path();
        if (call.startsWith("POST /2/files/upload_session/")) {
            return content ? session(request) : elsewhere("files/upload_session", "content.dropboxapi.com");
        }
        if (call.equals("POST /2/files/upload")) {
            return content ? upload(request) : elsewhere("files/upload", "content.dropboxapi.com");
        }
        if (call.equals("POST /2/files/delete_v2")) {
            return content ? elsewhere("files/delete_v2", "api.dropboxapi.com") : delete(request);
        }
        return SandboxResponse.text(404, "Unknown API function.");
    }

    private static SandboxResponse elsewhere(String function, String host) {
        return SandboxResponse.text(
                404, "You're attempting to access " + function + " at the wrong hostname: it is at " + host + ".");
    }

    private SandboxResponse session(SandboxRequest request) {
        JsonNode argument = argument(request);
        JsonNode cursor = argument.path("cursor");
        return switch (request.path().replaceFirst(".*/", "")) {
            case "start" -> SandboxResponse.json(200, uploads.start());
            case "append_v2" ->
                uploads.append(cursor, request.body().length)
                        ? SandboxResponse.json(200, "null")
                        : problem(409, "incorrect_offset");
            default ->
                uploads.append(cursor, request.body().length)
                        ? store(argument.path("commit"), uploads.end(cursor))
                        : problem(409, "lookup_failed/incorrect_offset");
        };
    }

    private SandboxResponse upload(SandboxRequest request) {
        if (!request.hasType("application/octet-stream")) {
            return SandboxResponse.text(400, "Bad HTTP \"Content-Type\" header");
        }
        return store(argument(request), request.body().length);
    }

    private SandboxResponse store(JsonNode commit, int size) {
        String path = commit.path("path").asText();
        if (path.isEmpty()) {
            return SandboxResponse.text(400, "HTTP header \"Dropbox-API-Arg\": could not decode input as JSON");
        }
        String free = path;
        for (int number = 1;
                files.containsKey(free) && !commit.path("mode").asText().equals("overwrite");
                number++) {
            if (!commit.path("autorename").asBoolean()) {
                return problem(409, "path/conflict/file");
            }
            free = path.replaceFirst("(\\.[^./]*)?$", " (" + number + ")$1");
        }
        ObjectNode file = file(free, size);
        files.put(free, file);
        return SandboxResponse.json(200, file);
    }

    private static JsonNode argument(SandboxRequest request) {
        try {
            return JSON.readTree(request.headers().first("Dropbox-API-Arg").orElse(""));
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private SandboxResponse delete(SandboxRequest request) {
        ObjectNode file = files.remove(request.json().path("path").asText());
        if (file == null) {
            return problem(409, "path_lookup/not_found");
        }
        return SandboxResponse.json(200, JsonNodeFactory.instance.objectNode().set("metadata", file));
    }

    private static ObjectNode file(String path, int size) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", "id:a4ayc_80_OEAAAAAAAAAXw")
                .put("name", path.substring(path.lastIndexOf('/') + 1))
                .put("path_display", path)
                .put("rev", "a1c10ce0dd78")
                .put("size", size)
                .put("server_modified", "2026-01-09T08:00:00Z");
    }

    private static SandboxResponse problem(int status, String summary) {
        return SandboxResponse.json(
                status, JsonNodeFactory.instance.objectNode().put("error_summary", summary + "/"));
    }
}
