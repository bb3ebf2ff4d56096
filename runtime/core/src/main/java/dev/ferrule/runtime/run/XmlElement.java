package dev.ferrule.runtime.run;

import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * What is in one element. Names are without prefixes; of two attributes that then have one name, that without a prefix
 * counts.
 */
final class XmlElement {

    private static final String TEXT = "#text";

    private final Map<String, JsonValue> attributes = new LinkedHashMap<>();
    private final Map<String, List<JsonValue>> elements = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private boolean nil;

    /** The element that the reader stands at, without what is inside. */
    XmlElement(XMLStreamReader in) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String namespace = in.getAttributeNamespace(i);
            String name = "@" + in.getAttributeLocalName(i);
            JsonValue value = new JsonText(in.getAttributeValue(i));
            if (namespace == null || namespace.isEmpty()) {
                attributes.put(name, value);
            } else if (!namespace.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)) {
                attributes.putIfAbsent(name, value);
            } else if (name.equals("@nil")) {
                String said = in.getAttributeValue(i).strip();
                nil = said.equals("true") || said.equals("1");
            } else if (name.equals("@type")) {
                attributes.putIfAbsent(name, value);
            }
        }
    }

    void add(String name, JsonValue element) {
        elements.computeIfAbsent(name, added -> new ArrayList<>()).add(element);
    }

    void add(String characters) {
        text.append(characters);
    }

    /** The element; those of these names inside of it are lists, an empty one when there is none. */
    JsonValue value(Set<String> lists) {
        lists.forEach(name -> elements.computeIfAbsent(name, added -> new ArrayList<>()));
        if (attributes.isEmpty() && elements.isEmpty()) {
            return nil ? JsonNull.NULL : new JsonText(text.toString());
        }
        Map<String, JsonValue> members = new LinkedHashMap<>(attributes);
        // White space beside attributes or elements is there for people who read the document.
        if (!text.toString().isBlank()) {
            members.put(TEXT, new JsonText(text.toString()));
        }
        elements.forEach((name, all) ->
                members.put(name, all.size() == 1 && !lists.contains(name) ? all.get(0) : new JsonArray(all)));
        return new JsonObject(members);
    }
}
