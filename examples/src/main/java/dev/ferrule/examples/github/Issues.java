package dev.ferrule.examples.github;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.Fields;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The issues, pull requests among them. The header Link tells the next page under another path than the one that was asked. */
final class Issues {

    private static final String SAME = "https://api.github.com/repositories/1300192/issues";
    private static final int MOST = 100;
    /** How many items a page has at most in this small GitHub. */
    private static final int PAGE = 2;

    private record Issue(int number, String title, boolean open, Set<String> labels, boolean pull, String changed) {}

    private static final List<Issue> ALL = List.of(
            new Issue(5, "The rake is missing", true, Set.of("bug", "tools"), false, "2026-01-20T09:00:00Z"),
            new Issue(4, "Add a rake", true, Set.of("tools"), true, "2026-01-19T09:00:00Z"),
            new Issue(3, "The gate is open", false, Set.of("bug"), false, "2026-01-10T09:00:00Z"),
            new Issue(2, "Water the seeds", true, Set.of("bug"), false, "2026-01-09T09:00:00Z"),
            new Issue(1, "Plant the seeds", true, Set.of(), false, "2026-01-08T09:00:00Z"));

    private Issues() {}

    static SandboxResponse list(Fields query) {
        int size = Integer.parseInt(query.first("per_page")
                .filter(text -> text.matches("[0-9]{1,4}"))
                .orElse("30"));
        int page = Integer.parseInt(query.first("page")
                .filter(text -> text.matches("[1-9][0-9]{0,4}"))
                .orElse("1"));
        // Of a name that stands twice, the last counts.
        List<String> labels = query.all("labels");
        Set<String> wanted = labels.isEmpty()
                ? Set.of()
                : Set.copyOf(List.of(labels.get(labels.size() - 1).split(",", -1)));
        String state = query.first("state").orElse("open");
        Instant since = query.first("since")
                .map(text -> OffsetDateTime.parse(text).toInstant())
                .orElse(Instant.EPOCH);
        List<Issue> found = ALL.stream()
                .filter(issue -> state.equals("all") || issue.open() == state.equals("open"))
                .filter(issue -> issue.labels().containsAll(wanted))
                .filter(issue -> !Instant.parse(issue.changed()).isBefore(since))
                .toList();
        int each = Math.min(Math.min(size, MOST), PAGE);
        int first = Math.min((page - 1) * each, found.size());
        int end = Math.min(first + each, found.size());
        ArrayNode body = JsonNodeFactory.instance.arrayNode();
        found.subList(first, end).forEach(issue -> body.add(json(issue)));
        SandboxResponse response = SandboxResponse.json(200, body);
        return end == found.size()
                ? response
                : response.withHeader(
                        "Link",
                        "<" + SAME + "?" + others(query) + "page=" + (page + 1)
                                + ">; rel=\"next\", <" + SAME + "?" + others(query) + "page="
                                + ((found.size() + each - 1) / each) + ">; rel=\"last\"");
    }

    private static ObjectNode json(Issue issue) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("number", issue.number())
                .put("title", issue.title())
                .put("state", issue.open() ? "open" : "closed")
                .put("html_url", "https://github.com/octo-org/octo-repo/issues/" + issue.number())
                .putNull("body")
                .put("comments", 0)
                .put("created_at", "2026-01-05T09:00:00Z")
                .put("updated_at", issue.changed());
        if (issue.pull()) {
            json.putObject("pull_request")
                    .put("url", "https://api.github.com/repos/octo-org/octo-repo/pulls/" + issue.number());
        }
        return json;
    }

    private static String others(Fields query) {
        return query.asList().stream()
                .filter(field -> !field.name().equals("page"))
                .map(field -> field.name() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining());
    }
}
