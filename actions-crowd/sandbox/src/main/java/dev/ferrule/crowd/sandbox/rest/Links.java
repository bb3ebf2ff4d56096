package dev.ferrule.crowd.sandbox.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.crowd.sandbox.settings.CrowdSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The addresses in answers. They are made from Crowd's configured base URL, not from the one that was called. */
final class Links {

    /** What has attributes. */
    enum Kind {
        USER("user", "username"),
        GROUP("group", "groupname");

        private final String path;
        private final String parameter;

        Kind(String path, String parameter) {
            this.path = path;
            this.parameter = parameter;
        }

        /** Its resource. */
        String path() {
            return path;
        }

        /** The parameter that names one. */
        String parameter() {
            return parameter;
        }
    }

    private final String rest;
    private final boolean attributesInPlural;

    Links(CrowdSettings settings) {
        this.rest = settings.baseUrl() + "/rest/usermanagement/1";
        this.attributesInPlural = settings.version().linksAttributesInPlural();
    }

    String user(String name) {
        return entity(Kind.USER, name);
    }

    String group(String name) {
        return entity(Kind.GROUP, name);
    }

    String entity(Kind kind, String name) {
        return rest + "/" + kind.path + "?" + kind.parameter + "=" + encode(name);
    }

    String password(String name) {
        return rest + "/user/password?username=" + encode(name);
    }

    String session(String token) {
        return rest + "/session/" + encode(token);
    }

    /** The address of one membership, as new ones are announced. */
    String membership(String resource, String ownParameter, String own, String otherParameter, String other) {
        return rest + resource + "?" + ownParameter + "=" + encode(own) + "&" + otherParameter + "=" + encode(other);
    }

    /** The address of the attributes of an entity; older servers name the entity alone. */
    String attributes(Kind kind, String name, List<String> attributes) {
        return attributesInPlural ? pluralAttributes(kind, name, attributes) : singularAttributes(kind, name);
    }

    /**
     * The address of the attribute that ends the list. 6.x builds these addresses one upon the other, so that each also
     * names the attributes before it, and the address of the whole list names all; older servers name the one.
     */
    String attribute(Kind kind, String name, List<String> upToThis) {
        return attributesInPlural
                ? pluralAttributes(kind, name, upToThis)
                : singularAttributes(kind, name) + attributeName(upToThis.get(upToThis.size() - 1));
    }

    static ObjectNode link(String href, String rel) {
        return JsonNodeFactory.instance.objectNode().put("href", href).put("rel", rel);
    }

    private String singularAttributes(Kind kind, String name) {
        return rest + "/" + kind.path + "/attribute?" + kind.parameter + "=" + encode(name);
    }

    private String pluralAttributes(Kind kind, String name, List<String> attributes) {
        StringBuilder address =
                new StringBuilder(rest + "/" + kind.path + "/attributes?" + kind.parameter + "=" + encode(name));
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
