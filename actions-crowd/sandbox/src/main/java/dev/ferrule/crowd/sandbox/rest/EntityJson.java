package dev.ferrule.crowd.sandbox.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.crowd.sandbox.directory.Group;
import dev.ferrule.crowd.sandbox.directory.Profile;
import dev.ferrule.crowd.sandbox.directory.SsoSession;
import dev.ferrule.crowd.sandbox.directory.User;
import dev.ferrule.crowd.sandbox.settings.CrowdSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Users, groups and sessions as JSON on the wire, whose names differ from those in Crowd's documentation: the list of
 * attributes is called {@code attributes}, and {@code expand} names what could be expanded.
 */
final class EntityJson {

    private final CrowdSettings settings;
    private final Links links;

    EntityJson(CrowdSettings settings, Links links) {
        this.settings = settings;
        this.links = links;
    }

    /** A user; the attributes are an empty list with a link unless they are to be shown. */
    ObjectNode user(User user, boolean withAttributes) {
        Profile profile = user.profile();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("expand", "attributes");
        json.set("link", Links.link(links.user(user.name()), "self"));
        json.put("name", user.name());
        json.putObject("password").set("link", Links.link(links.password(user.name()), "edit"));
        if (settings.version().hasRenameAndKeys()) {
            user.key().ifPresent(key -> json.put("key", key));
        }
        if (settings.showsDirectory()) {
            json.put("directory-id", user.home().id())
                    .put("directory-name", user.home().name());
        }
        json.put("active", profile.active());
        json.set("attributes", attributes(Links.Kind.USER, user.name(), withAttributes ? user.attributes() : Map.of()));
        json.put("first-name", profile.firstName())
                .put("last-name", profile.lastName())
                .put("display-name", profile.displayName());
        if (profile.email() != null) {
            json.put("email", profile.email());
        }
        User.Dates dates = user.dates();
        if (dates != null && settings.version().showsDates()) {
            json.put("created-date", dates.created().toEpochMilli())
                    .put("updated-date", dates.updated().toEpochMilli());
        }
        return json;
    }

    /** A group; the attributes are an empty list with a link unless they are to be shown. */
    ObjectNode group(Group group, boolean withAttributes) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("expand", "attributes");
        json.set("link", Links.link(links.group(group.name()), "self"));
        json.put("name", group.name());
        if (group.description() != null) {
            json.put("description", group.description());
        }
        json.put("type", "GROUP").put("active", group.active());
        json.set(
                "attributes",
                attributes(Links.Kind.GROUP, group.name(), withAttributes ? group.attributes() : Map.of()));
        return json;
    }

    /** A user in a list that is not expanded: only its name and where to find it. */
    ObjectNode minimal(User user) {
        return minimal(links.user(user.name()), user.name());
    }

    /** A group in a list that is not expanded: only its name and where to find it. */
    ObjectNode minimal(Group group) {
        return minimal(links.group(group.name()), group.name());
    }

    /** A session; older servers do not say how long it lasts. */
    ObjectNode session(SsoSession session, ObjectNode user) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("expand", "user").put("token", session.token()).set("user", user);
        json.set("link", Links.link(links.session(session.token()), "self"));
        if (settings.version().showsSessionDates()) {
            json.put("created-date", session.created().toEpochMilli())
                    .put("expiry-date", session.expiry().toEpochMilli());
        }
        return json;
    }

    /** All attributes of an entity. */
    ObjectNode attributes(Links.Kind kind, String name, Map<String, List<String>> shown) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        List<String> names = new ArrayList<>();
        shown.forEach((attributeName, values) -> {
            names.add(attributeName);
            ObjectNode attribute = list.addObject();
            attribute.set("link", Links.link(links.attribute(kind, name, names), "self"));
            attribute.put("name", attributeName);
            ArrayNode texts = attribute.putArray("values");
            values.forEach(texts::add);
        });
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("link", Links.link(links.attributes(kind, name, names), "self"));
        json.set("attributes", list);
        return json;
    }

    /** Attributes with nothing but their names and values. */
    static ObjectNode attributeValues(Map<String, List<String>> shown) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode list = json.putArray("attributes");
        shown.forEach((name, values) -> {
            ArrayNode texts = list.addObject().put("name", name).putArray("values");
            values.forEach(texts::add);
        });
        return json;
    }

    private static ObjectNode minimal(String address, String name) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("link", Links.link(address, "self"));
        return json.put("name", name);
    }
}
