package dev.ferrule.crowd.sandbox.rest;

import dev.ferrule.crowd.sandbox.directory.Crowd;
import dev.ferrule.crowd.sandbox.directory.Group;
import dev.ferrule.crowd.sandbox.directory.Members;
import dev.ferrule.crowd.sandbox.directory.Reach;
import dev.ferrule.crowd.sandbox.directory.User;
import java.util.List;
import java.util.Optional;

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
        List<Group> groups = crowd.members().groupsOf(user, reach);
        Optional<String> one = call.parameter(GROUP);
        return one.isEmpty()
                ? lists.groups(call, groups)
                : lists.group(
                        call, Members.group(groups, one.get()).orElseThrow(() -> Members.notFound(user, one.get())));
    }

    private Reply usersOf(Call call, Reach reach) {
        String group = call.required(GROUP);
        List<User> users = crowd.members().usersOf(group, reach);
        Optional<String> one = call.parameter(USER);
        return one.isEmpty()
                ? lists.users(call, users)
                : lists.user(
                        call,
                        users.stream()
                                .filter(user -> user.name().equalsIgnoreCase(one.get()))
                                .findFirst()
                                .orElseThrow(() -> Members.notFound(one.get(), group)));
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
