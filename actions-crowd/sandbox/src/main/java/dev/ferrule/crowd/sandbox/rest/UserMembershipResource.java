package dev.ferrule.crowd.sandbox.rest;

import dev.ferrule.crowd.sandbox.directory.Crowd;
import dev.ferrule.crowd.sandbox.directory.Group;
import dev.ferrule.crowd.sandbox.directory.Reach;
import dev.ferrule.crowd.sandbox.directory.Refusal;
import dev.ferrule.crowd.sandbox.directory.User;

/**
 * Users in groups, from both sides: {@code /user/group} and {@code /group/user}. Whoever the address names and is not
 * there is a 404; whoever the body names and is not there is a 400.
 */
final class UserMembershipResource {

    private static final String GROUPS_OF_USER = "/user/group/";
    private static final String USERS_OF_GROUP = "/group/user/";
    private static final String USER = "username";
    private static final String GROUP = "groupname";

    private final Crowd crowd;
    private final ListJson lists;
    private final Links links;

    UserMembershipResource(Crowd crowd, ListJson lists, Links links) {
        this.crowd = crowd;
        this.lists = lists;
        this.links = links;
    }

    void addTo(Endpoints endpoints) {
        endpoints.add("GET", GROUPS_OF_USER + "direct", call -> groupsOf(call, Reach.DIRECT));
        endpoints.add("GET", GROUPS_OF_USER + "nested", call -> groupsOf(call, Reach.NESTED));
        endpoints.add("POST", GROUPS_OF_USER + "direct", (Handler.WithBody) this::addToGroup);
        endpoints.add("DELETE", GROUPS_OF_USER + "direct", this::remove);
        endpoints.add("GET", USERS_OF_GROUP + "direct", call -> usersOf(call, Reach.DIRECT));
        endpoints.add("GET", USERS_OF_GROUP + "nested", call -> usersOf(call, Reach.NESTED));
        endpoints.add("POST", USERS_OF_GROUP + "direct", (Handler.WithBody) this::addUser);
        endpoints.add("DELETE", USERS_OF_GROUP + "direct", this::remove);
    }

    private Reply groupsOf(Call call, Reach reach) {
        String user = call.required(USER);
        return lists.groups(
                call,
                crowd.members().groupsOf(user, reach),
                call.parameter(GROUP),
                group -> Refusal.membershipNotFound(user, group));
    }

    private Reply usersOf(Call call, Reach reach) {
        String group = call.required(GROUP);
        return lists.users(
                call,
                crowd.members().usersOf(group, reach),
                call.parameter(USER),
                user -> Refusal.membershipNotFound(user, group));
    }

    private Reply addToGroup(Call call) {
        User user = crowd.users().get(call.required(USER));
        Group group = NamedInBody.of(() -> crowd.groups().get(call.requiredText("name")));
        crowd.members().add(user, group);
        return Reply.created(links.membership(GROUPS_OF_USER + "direct", USER, user.name(), GROUP, group.name()));
    }

    private Reply addUser(Call call) {
        Group group = crowd.groups().get(call.required(GROUP));
        User user = NamedInBody.of(() -> crowd.users().get(call.requiredText("name")));
        crowd.members().add(user, group);
        return Reply.created(links.membership(USERS_OF_GROUP + "direct", GROUP, group.name(), USER, user.name()));
    }

    private Reply remove(Call call) {
        crowd.members().remove(call.required(USER), call.required(GROUP));
        return Reply.done();
    }
}
