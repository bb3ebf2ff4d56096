package dev.ferrule.runtime.run;

import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.io.StringWriter;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A body as XML 1.0 in UTF-8: members are elements, {@code @name} is an attribute, {@code #text} is text, an array repeats
 * its element, null is an empty element. The writer of the platform escapes texts; names and characters are checked here,
 * as it takes them as they come.
 */
final class XmlBody {

    private static final String TEXT = "#text";
    private static final String START = "A-Za-z_\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D"
            + "\\u037F-\\u1FFF\\u2C00-\\u2FEF\\u3001-\\uD7FF";
    private static final String PART = "[" + START + "][" + START + "0-9.\\u00B7\\u0300-\\u036F-]*";
    /** Namespaces in XML, 4 (QName), of the first plane. */
    private static final Pattern NAME = Pattern.compile(PART + "(?::" + PART + ")?");

    private final XMLStreamWriter out;

    private XmlBody(XMLStreamWriter out) {
        this.out = out;
    }

    /**
     * The bytes of a document.
     *
     * @throws IllegalArgumentException for what XML has no place for
     */
    static byte[] write(JsonValue value) {
        if (!(value instanceof JsonObject object) || object.members().size() != 1) {
            throw new IllegalArgumentException("a document of XML is one element");
        }
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            Map.Entry<String, JsonValue> root =
                    object.members().entrySet().iterator().next();
            if (root.getValue() instanceof JsonArray) {
                throw new IllegalArgumentException(
                        "a document of XML is one element, and " + root.getKey() + " is a list");
            }
            new XmlBody(out).element(root.getKey(), root.getValue());
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("XML cannot carry it", e);
        }
        return Utf8.bytes(text.toString());
    }

    private void element(String name, JsonValue value) throws XMLStreamException {
        if (value instanceof JsonNull || value.equals(JsonObject.EMPTY)) {
            out.writeEmptyElement(checked(name));
            return;
        }
        out.writeStartElement(checked(name));
        if (value instanceof JsonObject object) {
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                if (member.getKey().startsWith("@")) {
                    attribute(checked(member.getKey().substring(1)), scalar(member));
                }
            }
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                inside(member);
            }
        } else if (value instanceof JsonArray) {
            throw new IllegalArgumentException("a list in a list has no place in XML, at " + name);
        } else {
            text(Evaluator.text(value)
                    .orElseThrow(() -> new IllegalArgumentException("XML has no place for a file, at " + name)));
        }
        out.writeEndElement();
    }

    private void inside(Map.Entry<String, JsonValue> member) throws XMLStreamException {
        if (member.getKey().startsWith("@")) {
            return;
        }
        if (member.getKey().equals(TEXT)) {
            text(scalar(member));
        } else if (member.getValue() instanceof JsonArray array) {
            for (JsonValue entry : array.values()) {
                element(member.getKey(), entry);
            }
        } else {
            element(member.getKey(), member.getValue());
        }
    }

    /** Readers take the white space of attributes for blanks (XML, 3.3.3), so none but blanks may be there. */
    private void attribute(String name, String value) throws XMLStreamException {
        if (value.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("the attribute " + name + " would hold a line break or a tab");
        }
        out.writeAttribute(name, characters(value));
    }

    /** Readers take a carriage return for a line feed (XML, 2.11) unless it is a reference. */
    private void text(String text) throws XMLStreamException {
        String[] lines = characters(text).split("\r", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                out.writeEntityRef("#xD");
            }
            out.writeCharacters(lines[i]);
        }
    }

    private static String scalar(Map.Entry<String, JsonValue> member) {
        if (member.getValue() instanceof JsonNull) {
            return "";
        }
        return Evaluator.text(member.getValue())
                .orElseThrow(() -> new IllegalArgumentException(member.getKey() + " takes one text"));
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("one of its keys is no name that XML allows");
        }
        return name;
    }

    private static String characters(String text) {
        if (!text.codePoints().allMatch(XmlBody::isCharacter)) {
            throw new IllegalArgumentException("it holds a character that XML cannot carry");
        }
        return text;
    }

    /** XML, 2.2: Char. */
    private static boolean isCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
