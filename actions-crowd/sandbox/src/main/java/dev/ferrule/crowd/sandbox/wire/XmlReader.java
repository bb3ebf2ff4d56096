package dev.ferrule.crowd.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Bodies in XML under JSON's names. A document type is refused: it could name files and other servers. */
final class XmlReader {

    /** Elements that JSON shows as an object with a list of this name. */
    private static final Map<String, String> WRAPPED_LISTS =
            Map.of("attributes", "attributes", "validation-factors", "validationFactors");

    private XmlReader() {}

    static Optional<ObjectNode> read(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return Optional.of(
                    root(builder.parse(new InputSource(new StringReader(text))).getDocumentElement()));
        } catch (SAXException | IOException e) {
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode root(Element element) {
        if (content(element) instanceof ObjectNode object) {
            return object;
        }
        // A single value, such as a new name: JSON puts it under the name of the element.
        return JsonNodeFactory.instance.objectNode().put(element.getTagName(), element.getTextContent());
    }

    private static JsonNode content(Element element) {
        String name = element.getTagName();
        List<Element> children = children(element);
        if (WRAPPED_LISTS.containsKey(name)) {
            ObjectNode wrapped = JsonNodeFactory.instance.objectNode();
            wrapped.set(WRAPPED_LISTS.getOrDefault(name, name), list(children));
            return wrapped;
        }
        if (name.equals("values") || name.equals("restrictions")) {
            return list(children);
        }
        if (children.isEmpty() && element.getAttributes().getLength() == 0 && !name.endsWith("-restriction")) {
            return JsonNodeFactory.instance.textNode(element.getTextContent());
        }
        return object(element, children);
    }

    private static ObjectNode object(Element element, List<Element> children) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (element.getTagName().endsWith("-restriction")) {
            object.put("restriction-type", element.getTagName());
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            object.put(attribute.getNodeName(), attribute.getNodeValue());
        }
        children.forEach(child -> object.set(child.getTagName(), content(child)));
        return object;
    }

    private static ArrayNode list(List<Element> children) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        children.forEach(child -> list.add(content(child)));
        return list;
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one) {
                children.add(one);
            }
        }
        return children;
    }
}
