package dev.ferrule.codegen.page;

import dev.ferrule.codegen.Cut;
import dev.ferrule.codegen.EarlierRun;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.PartialEmitter;
import dev.ferrule.codegen.page.ConnectorPage.ActionEntry;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Connector;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the pages of a connector as Markdown, for repositories and for programs that read pages: one for each action, one on
 * connections, and the list of all of them for people ({@code README.md}) and for language models ({@code llms.txt}).
 */
public final class MarkdownEmitter implements PartialEmitter {

    /** The lists of all pages, by their names. */
    private static final List<String> LISTS = List.of("README.md", "llms.txt");

    @Override
    public String id() {
        return "markdown";
    }

    @Override
    public String description() {
        return "documentation pages of the actions and of connections, as Markdown";
    }

    @Override
    public void emit(Connector connector, GeneratedFiles files) {
        PageBuilder pages = new PageBuilder(connector);
        ConnectorPage own = pages.connector();
        ActionLinks fromHome = pages.links("actions/", ".md");
        files.add(own.id() + "/connection.md", MdxConnectionPage.of(own, pages.index(), TableForm.PLAIN, fromHome));
        LISTS.forEach(list -> addList(own, own.id() + "/" + list, list, fromHome, files));
        ActionLinks links = pages.links("", ".md");
        files.addEach(connector.actions(), action -> path(connector, action), action -> page(pages, action, links));
    }

    private static void addList(ConnectorPage own, String path, String list, ActionLinks links, GeneratedFiles files) {
        StringBuilder text = new StringBuilder("# " + MdxEscaper.heading(own.title()) + "\n\n");
        String description = PlainText.summary(own.description(), MarkdownPage.SUMMARY);
        if (!description.isEmpty()) {
            text.append("> ").append(line(description)).append("\n\n");
        }
        text.append("## Connection\n\n- [Connect to ")
                .append(MdxEscaper.linkText(own.title()))
                .append(
                        "](connection.md): what a connection needs, how it is tested, and what calls fail with\n\n## Actions\n\n");
        for (ActionEntry action : own.actions()) {
            String entry = MarkdownPage.entry(action, links);
            files.cut(new Cut(path, action.id(), list, text.length(), text.length() + entry.length()));
            text.append(entry);
        }
        files.add(path, text.toString());
    }

    private static String line(String text) {
        return new MdxText(ActionLinks.NONE).blocks(RichText.of(new RichText.Text(text)));
    }

    /** Other pages say of actions no more than their ids and addresses, but for the lists. */
    @Override
    public boolean emit(Connector connector, Set<String> changed, EarlierRun earlier, GeneratedFiles files) {
        PageBuilder pages = new PageBuilder(connector);
        ActionLinks fromHome = pages.links("actions/", ".md");
        ActionLinks links = pages.links("", ".md");
        for (String id : changed) {
            Action action = connector.action(id).orElseThrow();
            for (String list : LISTS) {
                Optional<Cut> entry = earlier.cut(id, list);
                if (entry.isEmpty()) {
                    return false;
                }
                earlier.replace(entry.get(), MarkdownPage.entry(PageBuilder.entry(action), fromHome));
            }
            files.add(path(connector, action), page(pages, action, links));
        }
        return true;
    }

    private static String path(Connector connector, Action action) {
        return connector.id() + "/actions/" + action.slug() + ".md";
    }

    private static String page(PageBuilder pages, Action action, ActionLinks links) {
        return MarkdownPage.of(pages.action(action), "../README.md", links);
    }
}
