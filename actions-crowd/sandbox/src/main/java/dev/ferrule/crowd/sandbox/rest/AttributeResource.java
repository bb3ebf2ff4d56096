package dev.ferrule.crowd.sandbox.rest;

import dev.ferrule.crowd.sandbox.directory.Group;
import dev.ferrule.crowd.sandbox.directory.Groups;
import dev.ferrule.crowd.sandbox.directory.User;
import dev.ferrule.crowd.sandbox.directory.Users;

/** {@code /user/attribute} and {@code /group/attribute}. */
final class AttributeResource {

    private final Users users;
    private final Groups groups;
    private final EntityJson json;

    AttributeResource(Users users, Groups groups, EntityJson json) {
        this.users = users;
        this.groups = groups;
        this.json = json;
    }

    void addTo(Endpoints endpoints) {
        endpoints.add("GET", "/user/attribute", this::ofUser);
        endpoints.add("POST", "/user/attribute", (Handler.WithBody) this::putToUser);
        endpoints.add("DELETE", "/user/attribute", this::removeFromUser);
        endpoints.add("GET", "/group/attribute", this::ofGroup);
        endpoints.add("POST", "/group/attribute", (Handler.WithBody) this::putToGroup);
        endpoints.add("DELETE", "/group/attribute", this::removeFromGroup);
    }

    private Reply ofUser(Call call) {
        User user = users.get(call.required("username"));
        return Reply.of(200, "attributes", json.attributes(Links.Kind.USER, user.name(), user.attributes()));
    }

    private Reply putToUser(Call call) {
        users.putAttributes(call.required("username"), Body.attributes(call.body()));
        return Reply.done();
    }

    private Reply removeFromUser(Call call) {
        users.removeAttribute(call.required("username"), call.required("attributename"));
        return Reply.done();
    }

    private Reply ofGroup(Call call) {
        Group group = groups.get(call.required("groupname"));
        return Reply.of(200, "attributes", json.attributes(Links.Kind.GROUP, group.name(), group.attributes()));
    }

    private Reply putToGroup(Call call) {
        groups.putAttributes(call.required("groupname"), Body.attributes(call.body()));
        return Reply.done();
    }

    private Reply removeFromGroup(Call call) {
        groups.removeAttribute(call.required("groupname"), call.required("attributename"));
        return Reply.done();
    }
}
