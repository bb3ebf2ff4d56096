package dev.ferrule.crowd.sandbox.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.crowd.sandbox.directory.Group;
import dev.ferrule.crowd.sandbox.directory.Refusal;
import dev.ferrule.crowd.sandbox.directory.User;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lists of users and groups, page by page. There is neither a total nor a link to the next page: a client goes on until
 * a page is short. Whoever asks for no size gets 1,000 and no word about the rest.
 */
final class ListJson {

    private static final int PAGE = 1000;

    private final EntityJson json;

    ListJson(EntityJson json) {
        this.json = json;
    }

    Reply users(Call call, List<User> users) {
        return page(call, users, "user", "users", one(call));
    }

    Reply groups(Call call, List<Group> groups) {
        return page(call, groups, "group", "groups", oneGroup(call));
    }

    /** The members of a list, or the one that is asked for as the list would show it. */
    Reply users(Call call, List<User> users, Optional<String> wanted, Function<String, Refusal> missing) {
        return wanted.map(name -> Reply.of(200, "user", one(call).apply(named(users, User::name, name, missing))))
                .orElseGet(() -> users(call, users));
    }

    /** The members of a list, or the one that is asked for as the list would show it. */
    Reply groups(Call call, List<Group> groups, Optional<String> wanted, Function<String, Refusal> missing) {
        return wanted.map(name ->
                        Reply.of(200, "group", oneGroup(call).apply(named(groups, Group::name, name, missing))))
                .orElseGet(() -> groups(call, groups));
    }

    private static <T> T named(
            List<T> all, Function<T, String> nameOf, String wanted, Function<String, Refusal> missing) {
        return all.stream()
                .filter(each -> nameOf.apply(each).equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> missing.apply(wanted));
    }

    private Function<User, ObjectNode> one(Call call) {
        return call.expands("user") ? user -> json.user(user, false) : json::minimal;
    }

    private Function<Group, ObjectNode> oneGroup(Call call) {
        return call.expands("group") ? group -> json.group(group, false) : json::minimal;
    }

    private static <T> Reply page(Call call, List<T> all, String expand, String name, Function<T, ObjectNode> one) {
        int size = call.number("max-results", PAGE);
        int start = call.number("start-index", 0);
        ObjectNode list = JsonNodeFactory.instance.objectNode().put("expand", expand);
        ArrayNode entries = list.putArray(name);
        all.stream()
                .skip(Math.max(0, start))
                .limit(size < 0 ? Long.MAX_VALUE : size)
                .map(one)
                .forEach(entries::add);
        return Reply.of(200, name, list);
    }
}
