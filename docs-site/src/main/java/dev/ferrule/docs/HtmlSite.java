package dev.ferrule.docs;

import dev.ferrule.codegen.Cut;
import dev.ferrule.codegen.EarlierRun;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.page.ConnectorPage;
import dev.ferrule.codegen.page.ConnectorPage.ActionEntry;
import dev.ferrule.codegen.page.PageBuilder;
import dev.ferrule.spec.model.Action;
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
import java.util.Optional;

/**
 * The website of some connectors: {@code index.html}, a page for each connector, a page for each action, and one style
 * sheet. All links within it are relative, so that it can be read from a disk.
 */
public final class HtmlSite {

    private static final String STYLE = "site.css";
    /** What an action gives to the page of its connector. */
    private static final String CARD = "card";

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlSite.class.getClassLoader(), "dev.ferrule.docs.templates");

    private final List<Connector> connectors;

    /** The website of these connectors, which it shows by name. */
    public HtmlSite(List<Connector> connectors) {
        this.connectors = connectors.stream()
                .sorted(Comparator.comparing(Connector::name).thenComparing(Connector::id))
                .toList();
    }

    /** Adds the files of the website. */
    public void emit(GeneratedFiles files) {
        files.add("assets/" + STYLE, style());
        List<PageBuilder> builders = connectors.stream().map(PageBuilder::new).toList();
        List<ConnectorPage> pages =
                builders.stream().map(PageBuilder::connector).toList();
        files.add("index.html", render("home", Map.of("connectors", pages)));
        for (int i = 0; i < pages.size(); i++) {
            emit(pages.get(i), builders.get(i), files);
            Connector connector = connectors.get(i);
            emit(connector, connector.actions(), builders.get(i), files);
        }
    }

    /**
     * Brings the website of the only connector up to date, where some actions have changed and nothing else.
     *
     * @return false when all must be made again
     */
    boolean emit(Iterable<String> changed, EarlierRun earlier, GeneratedFiles files) {
        Connector connector = connectors.get(0);
        PageBuilder builder = new PageBuilder(connector);
        Html html = new Html(builder.links("actions/", ".html"));
        for (String id : changed) {
            Action action = connector.action(id).orElseThrow();
            Optional<Cut> card = earlier.cut(id, CARD);
            if (card.isEmpty()) {
                return false;
            }
            earlier.replace(card.get(), card(PageBuilder.entry(action), html));
            emit(connector, List.of(action), builder, files);
        }
        return true;
    }

    private static void emit(ConnectorPage page, PageBuilder builder, GeneratedFiles files) {
        Html html = new Html(builder.links("actions/", ".html"));
        String path = page.id() + "/index.html";
        String text = render("connector", Map.of("page", page, "html", html));
        files.add(path, text);
        int at = text.indexOf("<ul class=\"cards\">");
        for (ActionEntry action : page.actions()) {
            String card = card(action, html);
            at = text.indexOf(card, at);
            if (at < 0) {
                throw new IllegalStateException("The page of the connector lacks the card of " + action.id());
            }
            files.cut(new Cut(path, action.id(), CARD, at, at + card.length()));
            at += card.length();
        }
    }

    private static void emit(Connector connector, List<Action> actions, PageBuilder builder, GeneratedFiles files) {
        Html html = new Html(builder.links("", ".html"));
        files.addEach(
                actions,
                action -> connector.id() + "/actions/" + action.slug() + ".html",
                action -> render("action", Map.of("page", builder.action(action), "html", html)));
    }

    private static String card(ActionEntry action, Html html) {
        return render("card", Map.of("action", action, "html", html)).strip();
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
