package dev.ferrule.codegen.page;

import dev.ferrule.codegen.page.ConnectorPage.ActionEntry;
import dev.ferrule.codegen.page.ConnectorPage.HookRow;
import dev.ferrule.codegen.page.RichText.Code;
import dev.ferrule.codegen.page.RichText.Inline;
import dev.ferrule.codegen.page.RichText.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the page on connections of a connector as MDX or Markdown: what a connection needs, how it proves who calls, how it is tested, how
 * it reaches the service, and what its calls can fail with.
 */
final class MdxConnectionPage {

    private final ConnectorPage page;
    private final TableForm tables;
    private final MdxText texts;
    private final List<String> parts = new ArrayList<>();

    private MdxConnectionPage(ConnectorPage page, TableForm tables, ActionLinks links) {
        this.page = page;
        this.tables = tables;
        this.texts = new MdxText(links);
    }

    /** The page, whose links to actions lead to these addresses. */
    static String of(ConnectorPage page, @Nullable WebAddress index, TableForm tables, ActionLinks links) {
        MdxConnectionPage mdx = new MdxConnectionPage(page, tables, links);
        MdxIndex.of(index).ifPresent(mdx.parts::add);
        mdx.parts.add("# " + MdxEscaper.heading("Connect to " + page.title()));
        mdx.add(page.description());
        mdx.addValues();
        mdx.addAuthentication();
        mdx.addTest();
        mdx.addHooks();
        mdx.page.limits().forEach(mdx::add);
        mdx.addNetwork();
        mdx.addVersions();
        mdx.addErrors();
        return String.join("\n\n", mdx.parts) + "\n";
    }

    private void addValues() {
        parts.add("## Create a Connection");
        if (page.connection().isEmpty()) {
            add("A connection needs no values.");
        } else {
            add("Every action runs with a connection. A connection needs these values:");
            parts.add(tables.of(
                    List.of("Value", "Description"),
                    page.connection().stream()
                            .map(row -> List.of(texts.cell(line(row.label())), new MdxRow(texts).description(row)))
                            .toList()));
        }
        add(RichText.of(
                new Text("On the command line, "),
                new Code("ferrule connections add NAME " + page.id()),
                new Text(" keeps a connection under a name and asks for its secrets; with "),
                new Code("--help"),
                new Text(" it lists the options for the other values.")));
        if (!page.servers().isEmpty()) {
            List<Inline> words = new ArrayList<>(List.of(new Text("Calls go below these addresses: ")));
            for (String server : page.servers()) {
                words.add(new Text(words.size() == 1 ? "" : ", "));
                words.add(new Code(server));
            }
            words.add(new Text("."));
            add(RichText.of(words.toArray(Inline[]::new)));
        }
        if (!page.hosts().isEmpty()) {
            add("Calls go to these hosts alone: " + String.join(", ", page.hosts()) + ".");
        }
    }

    private void addAuthentication() {
        List<SchemeRow> schemes = page.authentication();
        if (schemes.size() == 1) {
            add("Calls are made with " + schemes.get(0).how() + ".");
            add(schemes.get(0).description());
        } else if (!schemes.isEmpty()) {
            add("Pick one of these ways to prove who calls; the first counts for a connection that picks none.");
            schemes.forEach(this::add);
        }
    }

    private void add(SchemeRow scheme) {
        parts.add("## " + MdxEscaper.heading("Using " + scheme.label()));
        add(RichText.of(
                new Text("Calls are made with " + scheme.how() + ". A connection picks it as "),
                new Code(scheme.id()),
                new Text(".")));
        if (!scheme.fields().isEmpty()) {
            add("It needs " + String.join(" and ", scheme.fields()) + ".");
        }
        add(scheme.description());
    }

    private void addTest() {
        ActionEntry test = page.test();
        if (test != null) {
            parts.add("## Test the Connection");
            add(RichText.of(
                    new Text("Run "),
                    new RichText.ActionLink(test.id(), List.of(new Text(test.title()))),
                    new Text(", or on the command line "),
                    new Code("ferrule test-connection " + page.id()),
                    new Text(
                            ". When it does not work, the test says which of network, TLS, credentials, permission and service"
                                    + " has failed, and what to do.")));
        }
    }

    private void addHooks() {
        if (page.hooks().isEmpty()) {
            return;
        }
        parts.add("## Hand-written Code");
        add("The program that opens the connection registers it.");
        parts.add(tables.of(
                List.of("Name", "Description"),
                page.hooks().stream()
                        .map(hook -> List.of(texts.cell(RichText.of(new Code(hook.name()))), hook(hook)))
                        .toList()));
    }

    private String hook(HookRow hook) {
        List<String> cells = new ArrayList<>();
        cells.add(texts.cell(line("A " + hook.kind() + ".")));
        cells.add(texts.cell(hook.description()));
        if (!hook.reads().isEmpty()) {
            cells.add(texts.cell(line("It sees " + String.join(" and ", hook.reads()) + ".")));
        }
        if (!hook.calls().isEmpty()) {
            cells.add(texts.cell(line("It calls " + String.join(" and ", hook.calls()) + ".")));
        }
        cells.removeIf(String::isEmpty);
        return String.join("<br /><br />", cells);
    }

    private void addNetwork() {
        parts.add("## Network Settings");
        add(RichText.of(
                new Text("Every connection may say how it reaches the service: in Java with "),
                new Code("network(n -> ...)"),
                new Text(", on the command line with "),
                new Code("network.KEY"),
                new Text(" in the connection file. Nothing is needed.")));
        parts.add(tables.of(
                List.of("Key", "Description"),
                NetworkSetting.all().stream()
                        .map(setting -> List.of(keys(setting), texts.cell(line(setting.meaning()))))
                        .toList()));
    }

    private String keys(NetworkSetting setting) {
        List<Inline> words = new ArrayList<>();
        for (String key : setting.keys()) {
            if (!words.isEmpty()) {
                words.add(new Text(", "));
            }
            words.add(new Code(key));
        }
        return texts.cell(RichText.of(words.toArray(Inline[]::new)));
    }

    private void addVersions() {
        if (!page.versions().isEmpty()) {
            parts.add("## Versions");
            parts.add(tables.of(
                    List.of("Version", "Description"),
                    page.versions().stream()
                            .map(version ->
                                    List.of(texts.cell(line(version.title())), texts.cell(version.description())))
                            .toList()));
        }
    }

    private void addErrors() {
        if (page.errors().isEmpty()) {
            return;
        }
        parts.add("## Errors");
        add("A call that fails says which of these it is.");
        parts.add(tables.of(
                List.of("Code", "Description"),
                page.errors().stream()
                        .map(error -> List.of(code(error), meaning(error)))
                        .toList()));
    }

    private String code(ErrorRow error) {
        String code = error.code();
        return texts.cell(code == null ? line("no code") : RichText.of(new Code(code)));
    }

    /** What has happened, what to do, and the kind by which programs tell failures apart. */
    private String meaning(ErrorRow error) {
        RichText kind = RichText.of(new Text("Kind: "), new Code(error.kind()), new Text("."));
        return Stream.of(error.meaning(), error.advice(), kind)
                .map(texts::cell)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining("<br /><br />"));
    }

    private static RichText line(String text) {
        return RichText.of(new Text(text));
    }

    private void add(String sentence) {
        add(line(sentence));
    }

    private void add(RichText text) {
        String blocks = texts.blocks(text);
        if (!blocks.isEmpty()) {
            parts.add(blocks);
        }
    }
}
