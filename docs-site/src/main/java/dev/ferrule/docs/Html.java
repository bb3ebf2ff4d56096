package dev.ferrule.docs;

import dev.ferrule.codegen.page.ActionLinks;
import dev.ferrule.codegen.page.Fact;
import dev.ferrule.codegen.page.Fact.Kind;
import dev.ferrule.codegen.page.HtmlText;
import dev.ferrule.codegen.page.PageNote;
import dev.ferrule.codegen.page.ParameterRow;
import dev.ferrule.codegen.page.PlainText;
import dev.ferrule.codegen.page.RichText;
import gg.jte.Content;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What templates need to show texts of a spec: markup that is escaped already. */
public final class Html {

    /** What the name cell shows as a badge, or what stands in a paragraph of its own. */
    private static final Set<Kind> SHOWN_ELSEWHERE = EnumSet.of(Kind.REQUIRED, Kind.IGNORED);

    private static final int SUMMARY = 300;

    private final HtmlText texts;

    /** Texts whose links to actions lead to these addresses. */
    public Html(ActionLinks links) {
        this.texts = new HtmlText(links);
    }

    /** A text as paragraphs, lists and code. */
    public Content blocks(RichText text) {
        String html = texts.blocks(text);
        return output -> output.writeContent(html);
    }

    /** A note as paragraphs, the first of which says that it is one. */
    public Content note(PageNote note) {
        return blocks(note.labelled());
    }

    /** A fact as words within a line. */
    public Content words(Fact fact) {
        String html = texts.inlines(fact.words());
        return output -> output.writeContent(html);
    }

    /** The facts that are listed below a description. */
    public static List<Fact> listed(ParameterRow row) {
        return row.facts().stream()
                .filter(fact -> !SHOWN_ELSEWHERE.contains(fact.kind()))
                .toList();
    }

    /** The first paragraph of a text, for lists, search engines and the preview of a link. */
    public static String summary(RichText text) {
        int first = Math.min(1, text.blocks().size());
        return PlainText.summary(new RichText(text.blocks().subList(0, first)), SUMMARY);
    }
}
