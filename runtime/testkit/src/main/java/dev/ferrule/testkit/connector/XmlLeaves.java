package dev.ferrule.testkit.connector;

import dev.ferrule.testkit.connector.WireView.Leaf;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The texts of an XML document. */
final class XmlLeaves {

    private XmlLeaves() {}

    static List<Leaf> of(byte[] document) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            List<Leaf> leaves = new ArrayList<>();
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            collect("", builder.parse(new ByteArrayInputStream(document)).getDocumentElement(), leaves);
            return leaves;
        } catch (Exception e) {
            return List.of(new Leaf(" that is no XML", new String(document, StandardCharsets.UTF_8)));
        }
    }

    private static void collect(String place, Element element, List<Leaf> leaves) {
        String here = place + "/" + element.getTagName();
        for (int at = 0; at < element.getAttributes().getLength(); at++) {
            Node attribute = element.getAttributes().item(at);
            leaves.add(new Leaf(here + "/@" + attribute.getNodeName(), attribute.getNodeValue()));
        }
        boolean leaf = true;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                leaf = false;
                collect(here, inner, leaves);
            }
        }
        leaves.add(new Leaf(here, leaf ? element.getTextContent() : ""));
    }
}
