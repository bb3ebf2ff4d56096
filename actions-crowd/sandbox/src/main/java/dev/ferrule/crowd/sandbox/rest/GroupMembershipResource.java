package dev.ferrule.crowd.sandbox.rest;

import dev.ferrule.crowd.sandbox.directory.Crowd;
import dev.ferrule.crowd.sandbox.directory.Group;
import dev.ferrule.crowd.sandbox.directory.Reach;
import dev.ferrule.crowd.sandbox.directory.Refusal;
import java.util.Optional;

/** Groups in groups, from both sides: {@code /group/parent-group} and {@code /group/child-group}. */
final class GroupMembershipResource {

    private static final String PARENTS = "/group/parent-group/";
    private static final String CHILDREN = "/group/child-group/";
    private static final String OWN = "groupname";
    private static final String PARENT = "parent-groupname";
    private static final String CHILD = "child-groupname";

    private final Crowd crowd;
    private final ListJson lists;
    private final Links links;

    GroupMembershipResource(Crowd crowd, ListJson lists, Links links) {
        this.crowd = crowd;
        this.lists = lists;
        this.links = links;
    }

    void addTo(Endpoints endpoints) {
        endpoints.add("GET", PARENTS + "direct", this::directParents);
        endpoints.add("GET", PARENTS + "nested", call -> parents(call, Reach.NESTED, call.parameter(PARENT)));
        endpoints.add("POST", PARENTS + "direct", (Handler.WithBody) this::addParent);
        endpoints.add("GET", CHILDREN + "direct", call -> children(call, Reach.DIRECT));
        endpoints.add("GET", CHILDREN + "nested", call -> children(call, Reach.NESTED));
        endpoints.add("POST", CHILDREN + "direct", (Handler.WithBody) this::addChild);
        endpoints.add("DELETE", CHILDREN + "direct", this::removeChild);
    }

    /** Of the parent that is asked for, 2.x's parameter has the name of a child; clients know the other name. */
    private Reply directParents(Call call) {
        return parents(call, Reach.DIRECT, call.parameter(PARENT).or(() -> call.parameter(CHILD)));
    }

    private Reply parents(Call call, Reach reach, Optional<String> one) {
        String own = call.required(OWN);
        return lists.groups(
                call, crowd.members().parentsOf(own, reach), one, parent -> Refusal.membershipNotFound(own, parent));
    }

    private Reply children(Call call, Reach reach) {
        String own = call.required(OWN);
        return lists.groups(
                call,
                crowd.members().childrenOf(own, reach),
                call.parameter(CHILD),
                child -> Refusal.membershipNotFound(child, own));
    }

    private Reply addParent(Call call) {
        Group own = crowd.groups().get(call.required(OWN));
        Group parent = NamedInBody.of(() -> crowd.groups().get(call.requiredText("name")));
        crowd.members().nest(own, parent);
        return Reply.created(links.membership(PARENTS + "direct", OWN, own.name(), PARENT, parent.name()));
    }

    private Reply addChild(Call call) {
        Group own = crowd.groups().get(call.required(OWN));
        Group child = NamedInBody.of(() -> crowd.groups().get(call.requiredText("name")));
        crowd.members().nest(child, own);
        return Reply.created(links.membership(CHILDREN + "direct", OWN, own.name(), CHILD, child.name()));
    }

    private Reply removeChild(Call call) {
        crowd.members().unnest(call.required(CHILD), call.required(OWN));
        return Reply.done();
    }
}
