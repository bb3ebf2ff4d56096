package dev.ferrule.crowd.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Entities in XML: some members are attributes there, and the entries of a list have a name. */
final class XmlWriter {

    private static final Set<String> ALWAYS_ATTRIBUTES =
            Set.of("expand", "href", "rel", "newEventToken", "incrementalSynchronisationAvailable");

    /** Elements whose name is an attribute; elsewhere, as in the cookie configuration, it is an element. */
    private static final Set<String> NAMED = Set.of("user", "group", "attribute", "childUser");

    private static final Map<String, String> ENTRIES = Map.of(
            "users", "user",
            "groups", "group",
            "attributes", "attribute",
            "values", "value",
            "validationFactors", "validation-factor",
            "memberships", "membership");

    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter out;

    private XmlWriter(XMLStreamWriter out) {
        this.out = out;
    }

    static String write(Entity entity) {
        StringWriter text = new StringWriter();
        text.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new XmlWriter(out).element(entity.name(), entity.json());
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void element(String name, JsonNode content) throws XMLStreamException {
        if (!content.isObject()) {
            out.writeStartElement(name);
            out.writeCharacters(text(content));
            out.writeEndElement();
            return;
        }
        SortedMap<String, JsonNode> attributes = new TreeMap<>();
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : content.properties()) {
            if (isAttribute(name, member.getKey())) {
                attributes.put(member.getKey(), member.getValue());
            } else if (!isWithoutElements(member)) {
                members.add(member);
            }
        }
        boolean empty = members.isEmpty();
        if (empty) {
            out.writeEmptyElement(name);
        } else {
            out.writeStartElement(name);
        }
        for (Map.Entry<String, JsonNode> attribute : attributes.entrySet()) {
            out.writeAttribute(attribute.getKey(), text(attribute.getValue()));
        }
        for (Map.Entry<String, JsonNode> member : members) {
            member(name, member.getKey(), member.getValue());
        }
        if (!empty) {
            out.writeEndElement();
        }
    }

    /** A list without entries leaves nothing, unless it has an element around it. */
    private static boolean isWithoutElements(Map.Entry<String, JsonNode> member) {
        return member.getValue().isArray() && member.getValue().isEmpty() && !isWrapped(member.getKey());
    }

    private static boolean isWrapped(String list) {
        return list.equals("values");
    }

    private void member(String holder, String name, JsonNode value) throws XMLStreamException {
        if (!value.isArray()) {
            element(name, value);
        } else if (isWrapped(name)) {
            if (value.isEmpty()) {
                out.writeEmptyElement(name);
            } else {
                out.writeStartElement(name);
                entries(name, value);
                out.writeEndElement();
            }
        } else {
            // JSON needs a member for the list where XML repeats an element: users in users, attributes in attributes.
            entries(holder.equals("events") ? holder : name, value);
        }
    }

    private void entries(String list, JsonNode entries) throws XMLStreamException {
        for (JsonNode entry : entries) {
            element(list.equals("events") ? event(entry) : ENTRIES.getOrDefault(list, list), entry);
        }
    }

    private static String event(JsonNode entry) {
        if (entry.has("childUser")) {
            return "userMembershipEvent";
        }
        if (entry.has("parentGroups")) {
            return "groupMembershipEvent";
        }
        return entry.has("user") ? "userEvent" : "groupEvent";
    }

    private static boolean isAttribute(String element, String member) {
        return ALWAYS_ATTRIBUTES.contains(member)
                || (member.equals("name") && NAMED.contains(element))
                || (member.equals("group") && element.equals("membership"));
    }

    private static String text(JsonNode value) {
        return NOT_IN_XML.matcher(value.asText()).replaceAll("\uFFFD");
    }
}
