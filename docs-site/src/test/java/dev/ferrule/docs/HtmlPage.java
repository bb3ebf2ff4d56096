package dev.ferrule.docs;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A page that has been parsed. Pages are well-formed XML too, so that a strict parser can judge them. */
final class HtmlPage {

    private final Document document;

    private HtmlPage(Document document) {
        this.document = document;
    }

    static HtmlPage parse(String html) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return new HtmlPage(builder.parse(new InputSource(new StringReader(html))));
    }

    /** The elements of this name in the order of the page; {@code *} is any name. */
    List<Element> elements(String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** The values of an attribute in the order of the page. */
    List<String> attributes(String name) {
        return elements("*").stream()
                .filter(element -> element.hasAttribute(name))
                .map(element -> element.getAttribute(name))
                .toList();
    }

    /** The text of all elements of this name. */
    List<String> texts(String name) {
        return elements(name).stream()
                .map(element -> element.getTextContent().replaceAll("\\s+", " ").strip())
                .toList();
    }
}
