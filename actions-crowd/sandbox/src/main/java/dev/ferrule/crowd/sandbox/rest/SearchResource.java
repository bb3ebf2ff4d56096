package dev.ferrule.crowd.sandbox.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.crowd.sandbox.directory.Reason;
import dev.ferrule.crowd.sandbox.directory.Refusal;
import dev.ferrule.crowd.sandbox.directory.UserDirectory;
import dev.ferrule.testkit.sandbox.SandboxResponse;

/** {@code /search} over everything, page by page. A restriction is refused rather than ignored. */
final class SearchResource {

    private static final int PAGE = 1000;

    private final UserDirectory directory;
    private final UserJson json;

    SearchResource(UserDirectory directory, UserJson json) {
        this.directory = directory;
        this.json = json;
    }

    void addTo(Endpoints endpoints) {
        endpoints.add("GET", "/search", this::search);
    }

    private SandboxResponse search(Call call) {
        if (call.parameter("restriction").isPresent()) {
            throw Refusal.of(Reason.OPERATION_FAILED, "The sandbox does not evaluate restrictions");
        }
        ObjectNode found = switch (call.required("entity-type")) {
            case "user" -> users(call);
            case "group" -> list("group", "groups");
            default ->
                throw Refusal.of(
                        Reason.ILLEGAL_ARGUMENT, "The query parameter <entity-type> is neither user nor group");
        };
        return Answers.json(200, found).withHeader("Cache-Control", "no-cache, no-store, no-transform");
    }

    /** There is neither a total nor a link to the next page: a client goes on until a page is short. */
    private ObjectNode users(Call call) {
        int size = call.number("max-results", PAGE);
        boolean expanded = call.expands("user");
        ObjectNode found = list("user", "users");
        ArrayNode users = (ArrayNode) found.path("users");
        directory.users().stream()
                .skip(Math.max(0, call.number("start-index", 0)))
                .limit(size < 0 ? Long.MAX_VALUE : size)
                .forEach(user -> users.add(expanded ? json.user(user, false) : json.minimal(user)));
        return found;
    }

    private static ObjectNode list(String expand, String name) {
        ObjectNode list = JsonNodeFactory.instance.objectNode().put("expand", expand);
        list.putArray(name);
        return list;
    }
}
