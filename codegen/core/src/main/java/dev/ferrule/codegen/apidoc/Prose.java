package dev.ferrule.codegen.apidoc;

import dev.ferrule.codegen.page.ActionLinks;
import dev.ferrule.codegen.page.MdxText;
import dev.ferrule.codegen.page.PlainText;
import dev.ferrule.codegen.page.RichText;

/**
 * Texts of a spec in a document whose descriptions are CommonMark, which some tools show as HTML. What MDX takes for plain
 * text is plain in CommonMark as well, so no text of a spec becomes a tag or a link to a script.
 */
final class Prose {

    private static final MdxText MARKDOWN = new MdxText(ActionLinks.NONE);

    private Prose() {}

    /** The text as CommonMark. */
    static String markdown(String text) {
        return MARKDOWN.blocks(RichText.parse(text));
    }

    /** The text as one plain line. */
    static String line(String text) {
        return PlainText.line(RichText.parse(text));
    }
}
