package dev.ferrule.crowd.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferrule.crowd.sandbox.directory.GroupDraft;
import dev.ferrule.crowd.sandbox.directory.Reason;
import dev.ferrule.crowd.sandbox.directory.Refusal;
import dev.ferrule.crowd.sandbox.directory.UserDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads what clients send. A member that is null counts as left out, and members with other names are ignored; that
 * includes {@code key}, {@code directory-id}, {@code link} and the like, which no request can change.
 */
final class Body {

    private Body() {}

    static UserDraft user(ObjectNode body) {
        return new UserDraft(
                text(body, "name"),
                text(body, "first-name"),
                text(body, "last-name"),
                text(body, "display-name"),
                text(body, "email"),
                flag(body, "active"),
                value(body, "password"),
                value(body, "encrypted-password"),
                body.path("attributes").isObject() ? attributes((ObjectNode) body.path("attributes")) : Map.of());
    }

    static GroupDraft group(ObjectNode body) {
        return new GroupDraft(text(body, "name"), text(body, "description"), text(body, "type"), flag(body, "active"));
    }

    /** What a client shows of the person behind a session; in the documentation the list has another name. */
    static Map<String, String> factors(JsonNode holder) {
        Map<String, String> factors = new TreeMap<>();
        JsonNode list = holder.path("validationFactors");
        if (!list.isMissingNode() && !list.isArray()) {
            throw wrong("validationFactors", "a list");
        }
        for (JsonNode factor : list) {
            if (!(factor instanceof ObjectNode object)) {
                throw wrong("validationFactors", "a list of objects");
            }
            String name = text(object, "name");
            String value = text(object, "value");
            if (name == null || value == null) {
                throw wrong("validationFactors", "a list of names and values");
            }
            factors.put(name, value);
        }
        return factors;
    }

    /** The attributes of a list by their wire name; in the documentation the list is called {@code attribute}. */
    static Map<String, List<String>> attributes(ObjectNode holder) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        for (JsonNode attribute : list(holder, "attributes")) {
            if (!(attribute instanceof ObjectNode object)) {
                throw wrong("attributes", "a list of objects");
            }
            List<String> values = new ArrayList<>();
            for (JsonNode value : list(object, "values")) {
                values.add(scalar(value, "values"));
            }
            String name = text(object, "name");
            attributes.put(name == null ? "" : name, values);
        }
        return attributes;
    }

    /** A text; numbers and booleans are taken as their text. */
    static @Nullable String text(ObjectNode body, String name) {
        JsonNode value = body.path(name);
        return value.isMissingNode() || value.isNull() ? null : scalar(value, name);
    }

    private static @Nullable Boolean flag(ObjectNode body, String name) {
        String text = text(body, name);
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(name, "true or false");
        };
    }

    /** The text in a member that wraps its value, as passwords do. */
    private static @Nullable String value(ObjectNode body, String name) {
        return body.path(name) instanceof ObjectNode wrapped ? text(wrapped, "value") : null;
    }

    private static JsonNode list(ObjectNode holder, String name) {
        JsonNode list = holder.path(name);
        if (!list.isArray()) {
            throw wrong(name, "a list");
        }
        return list;
    }

    private static String scalar(JsonNode value, String name) {
        if (!value.isValueNode() || value.isNull()) {
            throw wrong(name, "a text");
        }
        return value.asText();
    }

    private static Refusal wrong(String name, String expected) {
        return Refusal.of(Reason.ILLEGAL_ARGUMENT, "The member <" + name + "> of the body is not " + expected);
    }
}
