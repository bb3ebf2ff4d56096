package dev.ferrule.maven;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The page about the goals, from the plugin's descriptor. */
final class PluginPage {

    private static final String INTRODUCTION = """
            # The Maven plugin

            Each goal works without configuration in a project whose connector lies in `src/main/connector`. Goals are thread-safe (`mvn -T`),
            need no network, and write only files that differ. Errors name the place by path, line and column, which terminals and IDEs make a link of;
            Eclipse runs `generate` by itself (m2e).

            ```xml
            <plugin>
              <groupId>dev.ferrule</groupId>
              <artifactId>ferrule-maven-plugin</artifactId>
              <executions>
                <execution>
                  <goals>
                    <goal>generate</goal>
                  </goals>
                </execution>
              </executions>
            </plugin>
            ```
            """;

    private PluginPage() {}

    /** The goals of a descriptor, as Maven reads them. */
    static List<Element> goals() throws IOException, ParserConfigurationException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        try (InputStream descriptor =
                Objects.requireNonNull(SpecMojo.class.getResourceAsStream("/META-INF/maven/plugin.xml"))) {
            Element plugin = factory.newDocumentBuilder().parse(descriptor).getDocumentElement();
            List<Element> goals = new ArrayList<>(elements(plugin, "mojo"));
            goals.removeIf(goal -> text(goal, "goal").equals("help"));
            goals.sort(Comparator.comparing(goal -> text(goal, "goal")));
            return goals;
        }
    }

    static String text() throws IOException, ParserConfigurationException, SAXException {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (Element goal : goals()) {
            page.append("\n## ferrule:").append(text(goal, "goal")).append("\n\n");
            page.append(plain(text(goal, "description"))).append("\n\n");
            String phase = text(goal, "phase");
            page.append(
                    phase.isEmpty()
                            ? "It is bound to no phase.\n"
                            : "Phase: `" + phase + "`, unless said otherwise.\n");
            parameters(goal, page);
        }
        return page.toString();
    }

    private static void parameters(Element goal, StringBuilder page) {
        List<Element> all = new ArrayList<>(elements(goal, "parameter"));
        all.removeIf(parameter -> text(parameter, "editable").equals("false"));
        all.sort(Comparator.comparing(parameter -> text(parameter, "name")));
        if (all.isEmpty()) {
            return;
        }
        page.append("\n| Parameter | Property | Default | What it is |\n| --- | --- | --- | --- |\n");
        for (Element parameter : all) {
            String name = text(parameter, "name");
            Element usual = elements(goal, name).stream()
                    .filter(value -> value.hasAttribute("default-value")
                            || !value.getTextContent().isBlank())
                    .findFirst()
                    .orElse(parameter);
            String property = usual.getTextContent().strip().replaceAll("^\\$\\{(ferrule\\.[A-Za-z]+)}$", "$1");
            page.append("| `").append(name).append("` | ");
            page.append(property.startsWith("ferrule.") ? "`" + property + "`" : "")
                    .append(" | ");
            String value = usual.getAttribute("default-value");
            page.append(value.isEmpty() ? "" : "`" + value + "`").append(" | ");
            page.append(plain(text(parameter, "description"))).append(" |\n");
        }
    }

    private static List<Element> elements(Element above, String name) {
        NodeList found = above.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** The text of a child; empty when there is none. */
    static String text(Element element, String child) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(child)) {
                return node.getTextContent().strip();
            }
        }
        return "";
    }

    /** Descriptions are HTML, made of Javadoc. */
    private static String plain(String html) {
        return html.replaceAll("</?code>", "`")
                .replaceAll("<[^>]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
