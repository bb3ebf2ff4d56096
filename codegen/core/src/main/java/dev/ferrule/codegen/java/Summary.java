package dev.ferrule.codegen.java;

import dev.ferrule.codegen.page.RichText;
import dev.ferrule.codegen.page.RichText.Block;
import dev.ferrule.codegen.page.RichText.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of a text that stands on a page as a whole: as many of its sentences as a line takes, and one at least. Javadoc says
 * what something is, where one types; who wants to know more reads the page.
 */
final class Summary {

    /** What a line of Javadoc has room for, at a member of a nested class. */
    private static final int LINE = 105;

    /** The end of a sentence; abbreviations have none. */
    private static final Pattern END = Pattern.compile(
            // The sign comes first: what is behind the look back is looked at there alone.
            "[.!?](?=\\s)(?<!\\b(?:e\\.g|i\\.e|etc|incl|resp|approx|vs|cf|[A-Z])[.!?])",
            Pattern.UNICODE_CHARACTER_CLASS);

    private Summary() {}

    /** The beginning of this text; without a paragraph at its start, its first block. */
    static List<Block> of(RichText text) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (!(text.blocks().get(0) instanceof RichText.Paragraph paragraph)) {
            return text.blocks().subList(0, 1);
        }
        List<Inline> summary = sentences(paragraph.content(), 1);
        List<Inline> longer = sentences(paragraph.content(), 2);
        for (int more = 3; !longer.equals(summary) && JavadocText.width(longer) <= LINE; more++) {
            summary = longer;
            longer = sentences(paragraph.content(), more);
        }
        return List.of(new RichText.Paragraph(summary));
    }

    /** The first sentences, as many as are asked for where there are that many. */
    private static List<Inline> sentences(List<Inline> content, int count) {
        List<Inline> first = new ArrayList<>();
        int open = count;
        for (Inline inline : content) {
            if (inline instanceof RichText.LineBreak) {
                // What stands on lines of its own is a sentence, whatever it ends with.
                open--;
                if (open == 0) {
                    return first;
                }
            } else if (inline instanceof RichText.Text words) {
                Matcher end = END.matcher(words.text());
                while (end.find()) {
                    open--;
                    if (open == 0) {
                        first.add(new RichText.Text(words.text().substring(0, end.end())));
                        return first;
                    }
                }
            }
            first.add(inline);
        }
        return first;
    }
}
