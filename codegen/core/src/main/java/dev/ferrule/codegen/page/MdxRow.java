package dev.ferrule.codegen.page;

import dev.ferrule.codegen.page.Fact.Kind;
import dev.ferrule.codegen.page.RichText.Inline;
import dev.ferrule.codegen.page.RichText.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Writes the description of a value that a caller gives as the content of a table cell.
 *
 * @param texts how texts are written
 */
record MdxRow(MdxText texts) {

    /** The facts that stand in one paragraph below the description. */
    private static final Set<Kind> RULES = EnumSet.range(Kind.REQUIRED, Kind.MEMBER);

    String description(ParameterRow row) {
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
