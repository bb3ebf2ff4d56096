package dev.ferrule.examples.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The jobs. Each takes its time; its results come in pages, and stay until the job is removed. */
final class Jobs {

    /** How often a job is looked at before it is done. */
    private static final int LOOKS = 2;
    /** What tells that no page follows. */
    private static final String NO_LOCATOR = "null";
    /** Whether each page begins with the names of the columns; sources disagree. */
    private static final boolean NAMES_ON_EACH_PAGE = true;

    private static final int PAGE = 2;

    private static final class Job {
        private final List<String> lines;
        private int looks;

        private Job(List<String> lines) {
            this.lines = lines;
        }
    }

    private final Map<String, Job> jobs = new HashMap<>();
    private final boolean failing;
    private final boolean emptied;
    private int made;

    Jobs(boolean failing, boolean emptied) {
        this.failing = failing;
        this.emptied = emptied;
    }

    SandboxResponse handle(SandboxRequest request, String path) {
        if (path.isEmpty()) {
            return request.method().equals("POST") ? create(request) : notFound();
        }
        String[] parts = path.split("/", -1);
        Job job = parts.length > 1 ? jobs.get(parts[1]) : null;
        if (job == null || parts.length > 3) {
            return notFound();
        }
        if (parts.length == 3) {
            return parts[2].equals("results") && request.method().equals("GET") ? results(job, request) : notFound();
        }
        return switch (request.method()) {
            case "GET" -> SandboxResponse.json(200, state(parts[1], job));
            case "DELETE" -> {
                jobs.remove(parts[1]);
                yield SandboxResponse.status(204);
            }
            default -> notFound();
        };
    }

    private static SandboxResponse notFound() {
        return SalesforceService.problem(404, "NOT_FOUND", "The requested resource does not exist");
    }

    private SandboxResponse create(SandboxRequest request) {
        if (!request.hasType("application/json")) {
            return SalesforceService.problem(415, "UNSUPPORTED_MEDIA_TYPE", "A job is described in JSON");
        }
        JsonNode body = request.json();
        if (!List.of("query", "queryAll").contains(body.path("operation").asText())) {
            return SalesforceService.problem(400, "INVALIDJOB", "There is no such operation");
        }
        Optional<List<String>> lines = Soql.run(body.path("query").asText());
        if (lines.isEmpty()) {
            return SalesforceService.problem(
                    400,
                    "MALFORMED_QUERY",
                    "unexpected token in: " + body.path("query").asText());
        }
        String id = "750R0000000zlh" + (char) ('A' + made++ % 26) + "QAQ";
        Job job = new Job(lines.get());
        jobs.put(id, job);
        return SandboxResponse.json(200, state(id, job));
    }

    private ObjectNode state(String id, Job job) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("id", id).put("operation", "query");
        int look = job.looks++;
        if (look == 0) {
            return body.put("state", "UploadComplete");
        }
        if (look < LOOKS) {
            return body.put("state", "InProgress");
        }
        return failing
                ? body.put("state", "Failed").put("errorMessage", "The query ran into a limit.")
                : body.put("state", "JobComplete").put("numberRecordsProcessed", job.lines.size() - 1);
    }

    private SandboxResponse results(Job job, SandboxRequest request) {
        if (failing || job.looks <= LOOKS) {
            return SalesforceService.problem(400, "INVALIDJOBSTATE", "The job is not complete");
        }
        if (request.headers()
                .first("Accept")
                .filter(accept -> accept.contains("text/csv"))
                .isEmpty()) {
            return SalesforceService.problem(406, "NOT_ACCEPTABLE", "Results are CSV");
        }
        if (emptied) {
            return SandboxResponse.status(204);
        }
        String locator = request.query().first("locator").orElse("0");
        if (!locator.matches("[0-9]{1,4}")) {
            return SalesforceService.problem(400, "INVALIDLOCATOR", "The locator is not valid: " + locator);
        }
        return page(job.lines, Integer.parseInt(locator));
    }

    private static SandboxResponse page(List<String> lines, int from) {
        int end = Math.min(from + PAGE, lines.size() - 1);
        StringBuilder csv = new StringBuilder();
        if (from == 0 || NAMES_ON_EACH_PAGE) {
            csv.append(lines.get(0)).append('\n');
        }
        lines.subList(Math.min(from, end) + 1, end + 1)
                .forEach(line -> csv.append(line).append('\n'));
        return SandboxResponse.status(200)
                .withHeader("Content-Type", "text/csv")
                .withHeader("Sforce-NumberOfRecords", Integer.toString(end - from))
                .withHeader("Sforce-Locator", end < lines.size() - 1 ? Integer.toString(end) : NO_LOCATOR)
                .withBody(csv.toString());
    }
}
