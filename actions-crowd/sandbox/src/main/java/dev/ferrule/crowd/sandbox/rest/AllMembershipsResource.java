package dev.ferrule.crowd.sandbox.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.crowd.sandbox.directory.Crowd;
import dev.ferrule.crowd.sandbox.directory.Group;
import dev.ferrule.crowd.sandbox.directory.Reach;

/** {@code /group/membership}: every group with those directly in it, in XML whatever the client asks for. */
final class AllMembershipsResource {

    private final Crowd crowd;
    private final EntityJson json;

    AllMembershipsResource(Crowd crowd, EntityJson json) {
        this.crowd = crowd;
        this.json = json;
    }

    void addTo(Endpoints endpoints) {
        endpoints.addOfOwnForm("/group/membership", this::all);
    }

    private Reply all(Call call) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        ArrayNode memberships = all.putArray("memberships");
        for (Group group : crowd.groups().all()) {
            ObjectNode membership = memberships.addObject().put("group", group.name());
            ArrayNode users = membership.putObject("users").putArray("users");
            crowd.members().usersOf(group.name(), Reach.DIRECT).forEach(user -> users.add(json.minimal(user)));
            ArrayNode groups = membership.putObject("groups").putArray("groups");
            crowd.members().childrenOf(group.name(), Reach.DIRECT).forEach(child -> groups.add(json.minimal(child)));
        }
        return Reply.xml("memberships", all);
    }
}
