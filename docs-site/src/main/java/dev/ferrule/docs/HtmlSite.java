package dev.ferrule.docs;

import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.page.ActionPage;
import dev.ferrule.codegen.page.ConnectorPage;
import dev.ferrule.codegen.page.PageBuilder;
import dev.ferrule.spec.model.Connector;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The website of some connectors: {@code index.html}, a page for each connector, a page for each action, and one style
 * sheet. All links within it are relative, so that it can be read from a disk.
 */
public final class HtmlSite {

    private static final String STYLE = "site.css";
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlSite.class.getClassLoader(), "dev.ferrule.docs.templates");

    private final List<PageBuilder> connectors;

    /** The website of these connectors, which it shows by name. */
    public HtmlSite(List<Connector> connectors) {
        this.connectors = connectors.stream()
                .sorted(Comparator.comparing(Connector::name).thenComparing(Connector::id))
                .map(PageBuilder::new)
                .toList();
    }

    /** Adds the files of the website. */
    public void emit(GeneratedFiles files) {
        files.add("assets/" + STYLE, style());
        List<ConnectorPage> pages =
                connectors.stream().map(PageBuilder::connector).toList();
        files.add("index.html", render("home", Map.of("connectors", pages)));
        for (PageBuilder connector : connectors) {
            emit(connector, files);
        }
    }

    private static void emit(PageBuilder connector, GeneratedFiles files) {
        ConnectorPage page = connector.connector();
        Html fromConnector = new Html(connector.links("actions/", ".html"));
        files.add(page.id() + "/index.html", render("connector", Map.of("page", page, "html", fromConnector)));
        Html fromAction = new Html(connector.links("", ".html"));
        for (ActionPage action : connector.actions()) {
            files.add(
                    page.id() + "/actions/" + action.slug() + ".html",
                    render("action", Map.of("page", action, "html", fromAction)));
        }
    }

    private static String render(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        TEMPLATES.render(template + ".jte", parameters, output);
        return output.toString().strip() + "\n";
    }

    private static byte[] style() {
        try (InputStream style = HtmlSite.class.getResourceAsStream(STYLE)) {
            if (style == null) {
                throw new IllegalStateException("The style sheet is missing from the class path");
            }
            return style.readAllBytes();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
