package dev.ferrule.testkit.mock;

import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes as XML what reading XML gives: members are elements, {@code @name} attributes, {@code #text} is text. */
final class XmlText {

    private final XMLStreamWriter out;

    private XmlText(XMLStreamWriter out) {
        this.out = out;
    }

    /** The document; a value that is no element of one name becomes one. */
    static String of(JsonValue value) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            JsonObject root = value instanceof JsonObject object
                            && object.members().size() == 1
                            && !(object.members().values().iterator().next() instanceof JsonArray)
                    ? object
                    : new JsonObject(Map.of("sample", value));
            XmlText writer = new XmlText(out);
            for (Map.Entry<String, JsonValue> element : root.members().entrySet()) {
                writer.element(element.getKey(), element.getValue());
            }
            out.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The example cannot be written as XML.", e);
        }
        return text.toString();
    }

    private void element(String name, JsonValue value) throws XMLStreamException {
        if (value instanceof JsonArray list) {
            for (JsonValue entry : list.values()) {
                element(name, entry);
            }
            return;
        }
        out.writeStartElement(name);
        if (value instanceof JsonObject object) {
            content(object);
        } else if (!(value instanceof JsonNull)) {
            out.writeCharacters(text(value));
        }
        out.writeEndElement();
    }

    private void content(JsonObject object) throws XMLStreamException {
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            if (member.getKey().startsWith("@")) {
                out.writeAttribute(member.getKey().substring(1), text(member.getValue()));
            }
        }
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            if (member.getKey().equals("#text")) {
                out.writeCharacters(text(member.getValue()));
            } else if (!member.getKey().startsWith("@")) {
                element(member.getKey(), member.getValue());
            }
        }
    }

    private static String text(JsonValue value) {
        return value instanceof JsonText text ? text.text() : value.toString();
    }
}
