package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML as an object with one member, the root element. A document type is refused, so there are no entities but the
 * five of XML, and nothing outside of the document is read.
 */
final class XmlAnswer {

    /** The deepest nesting of elements; each may be an entry of a list, and JSON is read to a depth of 200. */
    static final int MAX_DEPTH = 100;

    /** The most elements and attributes of a document. */
    static final int MOST_PARTS = 2_000_000;

    private static final int LONGEST_DECLARATION = 1024;
    /**
     * The same on every platform: newer ones take no more than 100,000 signs written as &amp;amp; and the like, which
     * cannot grow without a document type, 100 nested elements and 200 attributes of one.
     */
    private static final Map<String, String> PLATFORM_LIMITS = Map.of(
            "jdk.xml.maxGeneralEntitySizeLimit", "0",
            "jdk.xml.totalEntitySizeLimit", "0",
            "jdk.xml.maxElementDepth", "0",
            "jdk.xml.elementAttributeLimit", "10000");

    private final XMLStreamReader in;
    private int parts;

    private XmlAnswer(XMLStreamReader in) {
        this.in = in;
    }

    /** The document, its lists at these elements. */
    static JsonValue read(AnswerBytes bytes, ContentLabel label, List<Pointer> lists)
            throws IOException, UnreadableAnswer {
        try {
            XMLStreamReader in = open(bytes, label);
            try {
                return new XmlAnswer(in).document(XmlLists.of(lists));
            } finally {
                in.close();
            }
        } catch (AnswerText.Malformed e) {
            throw e.unreadable();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof AnswerText.Malformed malformed) {
                throw malformed.unreadable();
            }
            // What it says may hold a piece of the body.
            throw new UnreadableAnswer("is no well-formed XML, or exceeds a limit" + place(e));
        } catch (MissingResourceException e) {
            // The reader of the platform has no words for some of what may be wrong in a document type.
            throw new UnreadableAnswer("is no well-formed XML");
        }
    }

    private static String place(XMLStreamException e) {
        return e.getLocation() == null || e.getLocation().getLineNumber() < 1
                ? ""
                : ", at line " + e.getLocation().getLineNumber() + ", column "
                        + e.getLocation().getColumnNumber();
    }

    /**
     * Only where neither a mark nor a label says the charset, the document itself does (RFC 7303, 3). The reader of the
     * platform gets characters and no bytes, as it prints its troubles with bytes.
     */
    private static XMLStreamReader open(AnswerBytes bytes, ContentLabel label)
            throws XMLStreamException, IOException, UnreadableAnswer {
        byte[] begin = bytes.first(LONGEST_DECLARATION);
        boolean told =
                AnswerText.marked(begin).isPresent() || label.charsetName().isPresent();
        Optional<String> charset = told ? label.charsetName() : declared(begin);
        return open(AnswerText.of(bytes, new ContentLabel(label.media(), charset)));
    }

    /** The charset that the XML declaration names; the declaration itself is ASCII. */
    private static Optional<String> declared(byte[] begin) throws XMLStreamException {
        XMLStreamReader in = open(new StringReader(new String(begin, StandardCharsets.ISO_8859_1)));
        try {
            return Optional.ofNullable(in.getCharacterEncodingScheme());
        } finally {
            in.close();
        }
    }

    private static XMLStreamReader open(Reader text) throws XMLStreamException {
        return factory().createXMLStreamReader(text);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        PLATFORM_LIMITS.forEach(factory::setProperty);
        return factory;
    }

    private JsonValue document(XmlLists lists) throws XMLStreamException, UnreadableAnswer {
        JsonValue document = JsonObject.EMPTY;
        while (in.hasNext()) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                String name = in.getLocalName();
                document = new JsonObject(Map.of(name, element(lists.inside(name), 1)));
            }
        }
        return document;
    }

    private JsonValue element(XmlLists lists, int depth) throws XMLStreamException, UnreadableAnswer {
        if (depth > MAX_DEPTH) {
            throw new UnreadableAnswer("has elements nested more than " + MAX_DEPTH + " deep");
        }
        XmlElement element = new XmlElement(in);
        parts += 1 + in.getAttributeCount();
        if (parts > MOST_PARTS) {
            throw new UnreadableAnswer("has more than " + MOST_PARTS + " elements and attributes");
        }
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = in.getLocalName();
                    element.add(name, element(lists.inside(name), depth + 1));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    element.add(in.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return element.value(lists.names());
                }
                default -> {
                    // Comments and processing instructions say nothing to us.
                }
            }
        }
    }

    private int next() throws XMLStreamException, UnreadableAnswer {
        int event = in.next();
        if (event == XMLStreamConstants.DTD) {
            throw new UnreadableAnswer("has a document type (DOCTYPE), which is not read");
        }
        return event;
    }
}
