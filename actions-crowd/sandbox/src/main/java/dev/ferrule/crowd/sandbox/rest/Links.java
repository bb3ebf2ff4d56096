package dev.ferrule.crowd.sandbox.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.crowd.sandbox.settings.CrowdSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The addresses in answers. They are made from Crowd's configured base URL, not from the one that was called. */
final class Links {

    private final String rest;
    private final boolean attributesInPlural;

    Links(CrowdSettings settings) {
        this.rest = settings.baseUrl() + "/rest/usermanagement/1";
        this.attributesInPlural = settings.version().linksAttributesInPlural();
    }

    String user(String name) {
        return rest + "/user?username=" + encode(name);
    }

    String password(String name) {
        return rest + "/user/password?username=" + encode(name);
    }

    /** The address of the attributes of a user; older servers name the user alone. */
    String attributes(String name, List<String> attributes) {
        return attributesInPlural ? pluralAttributes(name, attributes) : singularAttributes(name);
    }

    /**
     * The address of the attribute that ends the list. 6.x builds these addresses one upon the other, so that each also
     * names the attributes before it, and the address of the whole list names all; older servers name the one.
     */
    String attribute(String name, List<String> upToThis) {
        return attributesInPlural
                ? pluralAttributes(name, upToThis)
                : singularAttributes(name) + attributeName(upToThis.get(upToThis.size() - 1));
    }

    static ObjectNode link(String href, String rel) {
        return JsonNodeFactory.instance.objectNode().put("href", href).put("rel", rel);
    }

    private String singularAttributes(String name) {
        return rest + "/user/attribute?username=" + encode(name);
    }

    private String pluralAttributes(String name, List<String> attributes) {
        StringBuilder address = new StringBuilder(rest + "/user/attributes?username=" + encode(name));
        attributes.forEach(attribute -> address.append(attributeName(attribute)));
        return address.toString();
    }

    private static String attributeName(String attribute) {
        return "&attributename=" + encode(attribute);
    }

    /** As in a form, where a space is a plus sign; the at sign may stand in a query and does. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%40", "@");
    }
}
