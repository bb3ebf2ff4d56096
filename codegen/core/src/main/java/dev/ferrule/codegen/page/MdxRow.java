package dev.ferrule.codegen.page;

import dev.ferrule.codegen.page.Fact.Kind;
import dev.ferrule.codegen.page.RichText.Bullets;
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

    /** The facts that stand below the description, those of members in a list. */
    private static final Set<Kind> RULES = EnumSet.range(Kind.REQUIRED, Kind.MEMBER);

    String description(ParameterRow row) {
        List<RichText> paragraphs = new ArrayList<>();
        paragraphs.add(row.description());
        List<Fact> rules =
                row.facts().stream().filter(fact -> RULES.contains(fact.kind())).toList();
        paragraphs.add(text(
                rules.stream().takeWhile(fact -> fact.kind() != Kind.MEMBER).toList()));
        paragraphs.add(members(
                rules.stream().dropWhile(fact -> fact.kind() != Kind.MEMBER).toList()));
        row.notes().forEach(note -> paragraphs.add(note.labelled()));
        row.fact(Kind.IGNORED)
                .ifPresent(fact -> paragraphs.add(RichText.of(fact.words().toArray(Inline[]::new))));
        List<String> cells = paragraphs.stream()
                .map(texts::cell)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return String.join("<br /><br />", cells);
    }

    private static RichText text(List<Fact> facts) {
        List<Inline> words = new ArrayList<>();
        for (Fact fact : facts) {
            words.add(new Text(words.isEmpty() ? "" : " "));
            words.addAll(fact.words());
        }
        return RichText.of(words.toArray(Inline[]::new));
    }

    /** Members of an object, each on a line of its own; what is no member belongs to the one before it. */
    private static RichText members(List<Fact> facts) {
        List<List<Fact>> members = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.kind() == Kind.MEMBER) {
                members.add(new ArrayList<>());
            }
            members.get(members.size() - 1).add(fact);
        }
        return new RichText(
                List.of(new Bullets(members.stream().map(MdxRow::text).toList())));
    }
}
