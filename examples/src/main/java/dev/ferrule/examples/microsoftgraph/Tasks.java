package dev.ferrule.examples.microsoftgraph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.util.Optional;
import java.util.Set;

/** One task of Planner, which is changed only by who knows its version. */
final class Tasks {

    private static final String ID = "01gzSlKkIUSUl6DF_EilrmQAKDhh";
    /** What a change without a version is answered with; from memory. */
    private static final int NO_VERSION = 400;
    /** What a change of an old version is answered with: 409 or 412. */
    private static final int OLD_VERSION = 412;

    private static final Set<String> CHANGED =
            Set.of("title", "percentComplete", "priority", "dueDateTime", "bucketId");

    private final ObjectNode task = JsonNodeFactory.instance
            .objectNode()
            .put("planId", "xqQg5FS2LkCp935s-FIFm2QAFkHM")
            .put("bucketId", "hsOf2dhOJkqyYYZEtdzDe2QAIUCR")
            .put("title", "Order paper")
            .put("percentComplete", 0)
            .put("priority", 5)
            .put("dueDateTime", "2026-03-31T12:00:00Z");
    private int version = 1;
    private int crossings;

    Tasks(int crossings) {
        this.crossings = crossings;
    }

    SandboxResponse handle(SandboxRequest request, String id) {
        if (!id.equals(ID)) {
            return MicrosoftGraphService.problem(404, "", "The requested item is not found.");
        }
        return switch (request.method()) {
            case "GET" -> read();
            case "PATCH" -> change(request);
            default -> MicrosoftGraphService.problem(405, "MethodNotAllowed", "A task is read and changed.");
        };
    }

    private SandboxResponse read() {
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("@odata.etag", etag()).put("id", ID);
        body.setAll(task);
        if (crossings > 0) {
            crossings--;
            version++;
            task.put("priority", task.path("priority").asInt() + 1);
        }
        return SandboxResponse.json(200, body);
    }

    private SandboxResponse change(SandboxRequest request) {
        Optional<String> match = request.headers().first("If-Match");
        if (match.isEmpty()) {
            return MicrosoftGraphService.problem(NO_VERSION, "BadRequest", "The If-Match header must be specified.");
        }
        if (!match.get().equals(etag())) {
            return MicrosoftGraphService.problem(OLD_VERSION, "", "The task was changed in the meantime.");
        }
        if (!request.hasType("application/json")) {
            return MicrosoftGraphService.problem(415, "UnsupportedMediaType", "A change is JSON.");
        }
        JsonNode body = request.json();
        for (var member : body.properties()) {
            if (!CHANGED.contains(member.getKey())) {
                return MicrosoftGraphService.problem(400, "BadRequest", "Tasks have no " + member.getKey() + ".");
            }
        }
        task.setAll((ObjectNode) body);
        version++;
        return SandboxResponse.status(204);
    }

    private String etag() {
        return "W/\"JzEtVGFzayAgQEBAQEBAQEBAQEBAQEBAW" + version + "==\"";
    }
}
