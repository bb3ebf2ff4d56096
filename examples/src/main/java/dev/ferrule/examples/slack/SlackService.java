package dev.ferrule.examples.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.testkit.sandbox.Fields;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxRequest;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One Slack workspace. The status says nothing, pages are shorter than asked for, and the cursor of the last page is an
 * empty text.
 */
final class SlackService implements SandboxService {

    private static final String TOKEN = "xoxb-slack-token";
    private static final int MOST = 1000;
    /** How many items a page has, whatever was asked for. */
    private static final int PAGE = 2;
    /** What is listed when no kind is named; from memory. */
    private static final String KINDS = "public_channel";
    /** What is told of a bad argument; from memory. */
    private static final String BAD_ARGUMENT = "[ERROR] argument is not valid";

    private static final Set<String> KNOWN_KINDS = Set.of("public_channel", "private_channel", "mpim", "im");
    private static final Set<String> KNOWN = Set.of("types", "exclude_archived", "limit", "cursor", "team_id");

    private record Conversation(String id, String name, String kind, boolean archived, int members) {}

    private static final List<Conversation> ALL = List.of(
            new Conversation("C0001", "general", "public_channel", false, 42),
            new Conversation("C0002", "random", "public_channel", false, 40),
            new Conversation("C0003", "old-shop", "public_channel", true, 3),
            new Conversation("C0004", "garden", "public_channel", false, 7),
            new Conversation("G0001", "board", "private_channel", false, 4));

    private final Optional<String> error;
    private int busy;

    SlackService(SandboxOptions options) {
        busy = options.count("busy", 0);
        error = options.get("error");
    }

    @Override
    public Map<String, String> connectionFields(String baseUrl) {
        return Map.of("token", TOKEN);
    }

    @Override
    public synchronized SandboxResponse handle(SandboxRequest request) {
        if (!request.isFor("slack.com") || !request.path().equals("/api/conversations.list")) {
            return failed("unknown_method");
        }
        Optional<String> proof = request.headers().first("Authorization");
        if (proof.isEmpty()) {
            return failed("not_authed");
        }
        if (!proof.get().equals("Bearer " + TOKEN)) {
            return failed("invalid_auth");
        }
        if (busy > 0) {
            busy--;
            return SandboxResponse.json(429, body("ratelimited")).withHeader("Retry-After", "7");
        }
        return error.map(SlackService::failed).orElseGet(() -> list(request.query()));
    }

    private static SandboxResponse list(Fields query) {
        boolean odd = query.asList().stream().anyMatch(field -> !KNOWN.contains(field.name()))
                || query.asList().size()
                        != query.asList().stream()
                                .map(Fields.Field::name)
                                .distinct()
                                .count();
        int limit = Integer.parseInt(
                query.first("limit").filter(text -> text.matches("[0-9]{1,6}")).orElse("100"));
        if (odd || limit < 1 || limit > MOST) {
            ObjectNode body = body("invalid_arguments");
            body.putObject("response_metadata").putArray("messages").add(BAD_ARGUMENT);
            return SandboxResponse.json(200, body);
        }
        List<String> kinds = List.of(query.first("types").orElse(KINDS).split(",", -1));
        if (!KNOWN_KINDS.containsAll(kinds)) {
            return failed("invalid_types");
        }
        boolean current = query.first("exclude_archived").filter("true"::equals).isPresent();
        List<Conversation> found = ALL.stream()
                .filter(each -> kinds.contains(each.kind()) && !(current && each.archived()))
                .toList();
        int first = position(query.first("cursor").orElse(""), found.size());
        return first < 0 ? failed("invalid_cursor") : page(found, first, Math.min(limit, PAGE));
    }

    private static SandboxResponse page(List<Conversation> found, int first, int most) {
        int end = Math.min(first + most, found.size());
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("ok", true);
        ArrayNode channels = body.putArray("channels");
        for (Conversation each : found.subList(first, end)) {
            channels.addObject()
                    .put("id", each.id())
                    .put("name", each.name())
                    .put("is_private", each.kind().equals("private_channel"))
                    .put("is_archived", each.archived())
                    .put("num_members", each.members());
        }
        body.putObject("response_metadata").put("next_cursor", end == found.size() ? "" : cursor(end));
        return SandboxResponse.json(200, body);
    }

    private static String cursor(int position) {
        return Base64.getEncoder().encodeToString(("team:C" + position).getBytes(StandardCharsets.UTF_8));
    }

    private static int position(String cursor, int size) {
        for (int each = 1; each < size; each++) {
            if (cursor(each).equals(cursor)) {
                return each;
            }
        }
        return cursor.isEmpty() ? 0 : -1;
    }

    private static ObjectNode body(String error) {
        return JsonNodeFactory.instance.objectNode().put("ok", false).put("error", error);
    }

    private static SandboxResponse failed(String error) {
        return SandboxResponse.json(200, body(error));
    }
}
