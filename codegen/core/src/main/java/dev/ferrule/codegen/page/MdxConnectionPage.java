package dev.ferrule.codegen.page;

import dev.ferrule.codegen.page.ConnectorPage.ActionEntry;
import dev.ferrule.codegen.page.ConnectorPage.HookRow;
import dev.ferrule.codegen.page.ConnectorPage.VersionEntry;
import dev.ferrule.codegen.page.RichText.Code;
import dev.ferrule.codegen.page.RichText.Inline;
import dev.ferrule.codegen.page.RichText.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes as MDX how a connection of a connector is made, tested and set up: the page beside those of the actions. */
final class MdxConnectionPage {

    private final MdxParts parts;

    private MdxConnectionPage(ActionLinks links) {
        this.parts = new MdxParts(links);
    }

    /** The page, whose links to actions lead to these addresses. */
    static String of(ConnectorPage page, @Nullable WebAddress index, ActionLinks links) {
        MdxConnectionPage mdx = new MdxConnectionPage(links);
        mdx.parts.addIndex(index);
        mdx.parts.add("# " + MdxEscaper.heading(page.title() + " Connection"));
        mdx.parts.addText(page.description());
        mdx.addValues(page);
        mdx.addAuthentication(page.authentication());
        mdx.addTest(page, links);
        mdx.addHooks(page.hooks());
        mdx.addNetwork();
        mdx.addVersions(page.versions());
        return mdx.parts.text();
    }

    private void addValues(ConnectorPage page) {
        parts.add("## Creating a Connection");
        if (page.connection().isEmpty()) {
            parts.add("A connection needs no values.");
        } else {
            parts.add("Every action runs with a connection. A connection needs these values:");
            parts.addRows("Value", page.connection());
        }
        if (!page.hosts().isEmpty()) {
            parts.addLine("Calls go to these hosts alone: " + String.join(", ", page.hosts()) + ".");
        }
        page.limits().forEach(parts::addLine);
        parts.addLine(
                new Text("On the command line, "),
                new Code("ferrule connections add NAME " + page.id()),
                new Text(" keeps a connection under a name and asks for its secrets; with "),
                new Code("--help"),
                new Text(" it lists the options for the other values."));
    }

    private void addAuthentication(List<SchemeRow> schemes) {
        if (schemes.size() > 1) {
            parts.add("Pick one of the following ways to prove who calls; the first counts for a connection that picks"
                    + " none.");
        }
        for (SchemeRow scheme : schemes) {
            parts.add("## " + MdxEscaper.heading("Using " + scheme.label()));
            List<Inline> words = new ArrayList<>(List.of(new Text("Calls are made with " + scheme.how() + ".")));
            if (schemes.size() > 1) {
                words.addAll(List.of(new Text(" A connection picks it as "), new Code(scheme.id()), new Text(".")));
            }
            if (!scheme.fields().isEmpty()) {
                words.add(new Text(" It needs " + String.join(" and ", scheme.fields()) + "."));
            }
            parts.addLine(words.toArray(Inline[]::new));
            parts.addText(scheme.description());
        }
    }

    private void addTest(ConnectorPage page, ActionLinks links) {
        ActionEntry test = page.test();
        if (test == null) {
            return;
        }
        parts.add("## Testing the Connection");
        String title = MdxEscaper.text(test.title());
        String action = links.address(test.id())
                .map(address -> "[" + title + "](" + MdxEscaper.target(address) + ")")
                .orElse(title);
        parts.add("The test runs " + action + ".");
        parts.addLine(
                new Code("ferrule test-connection " + page.id()),
                new Text(" on the command line, and "),
                new Code("checkConnection()"),
                new Text(" of the client in Java, say which of network, TLS, credentials, permission and service has"
                        + " failed, and what to do."));
    }

    private void addHooks(List<HookRow> hooks) {
        if (hooks.isEmpty()) {
            return;
        }
        parts.add("## Code of Your Own");
        parts.add("The connector runs hand-written code, which the program that opens the connection registers:");
        for (HookRow hook : hooks) {
            String sees = hook.reads().isEmpty() ? "" : " that sees " + String.join(" and ", hook.reads());
            String calls = hook.calls().isEmpty() ? "" : ", calls " + String.join(" and ", hook.calls());
            parts.addLine(new Code(hook.name()), new Text(", a " + hook.kind() + sees + calls + "."));
            parts.addText(hook.description());
        }
    }

    private void addNetwork() {
        parts.add("## Network Settings");
        parts.addText(RichText.parse(
                "Every connection may say how it reaches the service: in Java with `network(n -> ...)`, on the"
                        + " command line with `network.KEY` in the connection file. Nothing is needed."));
        parts.addTable("Key", NetworkRow.all().stream().map(this::cells).toList());
    }

    private List<String> cells(NetworkRow row) {
        List<Inline> keys = new ArrayList<>();
        for (String key : row.keys()) {
            if (!keys.isEmpty()) {
                keys.add(new Text(", "));
            }
            keys.add(new Code(key));
        }
        return List.of(parts.cell(RichText.of(keys.toArray(Inline[]::new))), parts.cell(row.meaning()));
    }

    private void addVersions(List<VersionEntry> versions) {
        if (!versions.isEmpty()) {
            parts.add("## Versions");
        }
        for (VersionEntry version : versions) {
            parts.add("### " + MdxEscaper.heading(version.title()));
            parts.addText(version.description());
        }
    }
}
