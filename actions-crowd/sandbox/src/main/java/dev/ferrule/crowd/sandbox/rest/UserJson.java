package dev.ferrule.crowd.sandbox.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.crowd.sandbox.directory.Profile;
import dev.ferrule.crowd.sandbox.directory.User;
import dev.ferrule.crowd.sandbox.directory.UserDirectory;
import dev.ferrule.crowd.sandbox.settings.CrowdSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Users as JSON on the wire, whose names differ from those in Crowd's documentation: the list of attributes is called
 * {@code attributes}, and {@code expand} names what could be expanded.
 */
final class UserJson {

    private final CrowdSettings settings;
    private final Links links;

    UserJson(CrowdSettings settings) {
        this.settings = settings;
        this.links = new Links(settings);
    }

    /** The address of a user, as new users are announced. */
    String location(User user) {
        return links.user(user.name());
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
            UserDirectory.keyOf(user).ifPresent(key -> json.put("key", key));
        }
        if (settings.showsDirectory()) {
            json.put("directory-id", UserDirectory.ID).put("directory-name", UserDirectory.NAME);
        }
        json.put("active", profile.active());
        json.set("attributes", attributes(user, withAttributes ? user.attributes() : Map.of()));
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

    /** A user in a list that is not expanded: only its name and where to find it. */
    ObjectNode minimal(User user) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("link", Links.link(links.user(user.name()), "self"));
        return json.put("name", user.name());
    }

    /** All attributes of a user. */
    ObjectNode attributes(User user) {
        return attributes(user, user.attributes());
    }

    private ObjectNode attributes(User user, Map<String, List<String>> shown) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        List<String> names = new ArrayList<>();
        shown.forEach((name, values) -> {
            names.add(name);
            ObjectNode attribute = list.addObject();
            attribute.set("link", Links.link(links.attribute(user.name(), names), "self"));
            attribute.put("name", name);
            ArrayNode texts = attribute.putArray("values");
            values.forEach(texts::add);
        });
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("link", Links.link(links.attributes(user.name(), names), "self"));
        json.set("attributes", list);
        return json;
    }
}
