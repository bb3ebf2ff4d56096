package dev.ferrule.codegen.page;

import dev.ferrule.codegen.page.Fact.Kind;
import dev.ferrule.codegen.page.RichText.Inline;
import dev.ferrule.codegen.page.RichText.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of a page in MDX, an empty line between two, and what all pages have. */
final class MdxParts {

    /** The facts that stand in one paragraph below the description. */
    private static final Set<Kind> RULES = EnumSet.range(Kind.REQUIRED, Kind.MEMBER);

    private final MdxText texts;
    private final List<String> parts = new ArrayList<>();

    /** No parts yet; links to actions lead to these addresses. */
    MdxParts(ActionLinks links) {
        this.texts = new MdxText(links);
    }

    /** All parts. */
    String text() {
        return String.join("\n\n", parts) + "\n";
    }

    /** Adds MDX as it is. */
    void add(String mdx) {
        parts.add(mdx);
    }

    /** Adds a text unless it is empty. */
    void addText(RichText text) {
        String blocks = texts.blocks(text);
        if (!blocks.isEmpty()) {
            parts.add(blocks);
        }
    }

    /** Adds a paragraph of words that are no markup. */
    void addLine(String words) {
        addLine(new Text(words));
    }

    /** Adds a paragraph. */
    void addLine(Inline... words) {
        addText(RichText.of(words));
    }

    /** Adds where all pages are listed, for programs that read them. */
    void addIndex(@Nullable WebAddress index) {
        if (index != null) {
            parts.add("> ## Documentation Index\n"
                    + "> Fetch the complete documentation index at: " + MdxEscaper.bareAddress(index) + "\n"
                    + "> Use this file to discover all available pages before exploring further.");
        }
    }

    /** Adds a table of values that somebody gives. */
    void addRows(String column, List<ParameterRow> values) {
        List<List<String>> rows = new ArrayList<>();
        for (ParameterRow row : values) {
            rows.add(List.of(cell(RichText.of(new Text(row.label()))), description(row)));
        }
        addTable(column, rows);
    }

    /** Adds a table with a column of this name and one of descriptions. */
    void addTable(String column, List<List<String>> rows) {
        parts.add("<div className=\"integrations-table\">\n" + MdxTable.of("  ", List.of(column, "Description"), rows)
                + "</div>");
    }

    /** A text as the content of a table's cell. */
    String cell(RichText text) {
        return texts.cell(text);
    }

    private String description(ParameterRow row) {
        List<RichText> paragraphs = new ArrayList<>();
        paragraphs.add(row.description());
        paragraphs.add(RichText.of(rules(row).toArray(Inline[]::new)));
        row.notes().forEach(note -> paragraphs.add(note.labelled()));
        row.fact(Kind.IGNORED)
                .ifPresent(fact -> paragraphs.add(RichText.of(fact.words().toArray(Inline[]::new))));
        List<String> cells = paragraphs.stream()
                .map(texts::cell)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return String.join("<br /><br />", cells);
    }

    private static List<Inline> rules(ParameterRow row) {
        List<Inline> words = new ArrayList<>();
        for (Fact fact : row.facts()) {
            if (RULES.contains(fact.kind())) {
                if (!words.isEmpty()) {
                    words.add(new Text(" "));
                }
                words.addAll(fact.words());
            }
        }
        return words;
    }
}
