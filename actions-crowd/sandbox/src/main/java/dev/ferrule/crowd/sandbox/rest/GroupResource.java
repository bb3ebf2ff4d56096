package dev.ferrule.crowd.sandbox.rest;

import dev.ferrule.crowd.sandbox.directory.Group;
import dev.ferrule.crowd.sandbox.directory.Groups;

/** {@code /group}. An update of a group answers with the group, unlike one of a user. */
final class GroupResource {

    private final Groups groups;
    private final EntityJson json;
    private final Links links;

    GroupResource(Groups groups, EntityJson json, Links links) {
        this.groups = groups;
        this.json = json;
        this.links = links;
    }

    void addTo(Endpoints endpoints) {
        endpoints.add("GET", "/group", this::get);
        endpoints.add("POST", "/group", (Handler.WithBody) this::create);
        endpoints.add("PUT", "/group", (Handler.WithBody) this::update);
        endpoints.add("DELETE", "/group", this::remove);
    }

    private Reply get(Call call) {
        Group group = groups.get(call.required("groupname"));
        return Reply.of(200, "group", json.group(group, call.expands("attributes")));
    }

    private Reply create(Call call) {
        return Reply.created(links.group(groups.add(Body.group(call.body())).name()));
    }

    private Reply update(Call call) {
        Group group = groups.update(call.required("groupname"), Body.group(call.body()));
        return Reply.of(200, "group", json.group(group, false));
    }

    private Reply remove(Call call) {
        groups.remove(call.required("groupname"));
        return Reply.done();
    }
}
