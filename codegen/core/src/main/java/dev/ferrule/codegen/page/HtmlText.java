package dev.ferrule.codegen.page;

import dev.ferrule.codegen.page.RichText.Block;
import dev.ferrule.codegen.page.RichText.Bullets;
import dev.ferrule.codegen.page.RichText.CodeBlock;
import dev.ferrule.codegen.page.RichText.Inline;
import dev.ferrule.codegen.page.RichText.Numbered;
import dev.ferrule.codegen.page.RichText.Paragraph;
import java.util.List;

/** Texts as HTML. Its elements are p, ul, ol, li, pre, code, strong, em, a and br, and no attribute holds script. */
public final class HtmlText {

    private final ActionLinks links;

    /** Renders texts whose links to actions lead to these addresses. */
    public HtmlText(ActionLinks links) {
        this.links = links;
    }

    /** A text as it stands, for the content of an element or for an attribute in double quotes. */
    public static String escape(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        String safe = SafeCharacters.lines(text);
        for (int i = 0; i < safe.length(); i++) {
            char character = safe.charAt(i);
            switch (character) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(character);
            }
        }
        return html.toString();
    }

    /** The text as blocks, for an element that holds paragraphs. */
    public String blocks(RichText text) {
        StringBuilder html = new StringBuilder();
        text.blocks().forEach(block -> block(html, block));
        return html.toString();
    }

    /** The words of one paragraph. */
    public String inlines(List<Inline> content) {
        StringBuilder html = new StringBuilder();
        content.forEach(inline -> inline(html, inline));
        return html.toString();
    }

    private void block(StringBuilder html, Block block) {
        if (block instanceof Paragraph paragraph) {
            html.append("<p>").append(inlines(paragraph.content())).append("</p>\n");
        } else if (block instanceof Bullets list) {
            items(html.append("<ul>\n"), list.items()).append("</ul>\n");
        } else if (block instanceof Numbered list) {
            html.append(list.start() == 1 ? "<ol>\n" : "<ol start=\"" + list.start() + "\">\n");
            items(html, list.items()).append("</ol>\n");
        } else if (block instanceof CodeBlock code) {
            html.append("<pre tabindex=\"0\"><code>")
                    .append(escape(code.code()))
                    .append("</code></pre>\n");
        }
    }

    private StringBuilder items(StringBuilder html, List<RichText> items) {
        for (RichText item : items) {
            boolean oneLine = item.blocks().size() == 1 && item.blocks().get(0) instanceof Paragraph;
            html.append("<li>");
            if (oneLine) {
                html.append(inlines(((Paragraph) item.blocks().get(0)).content()));
            } else {
                html.append(blocks(item));
            }
            html.append("</li>\n");
        }
        return html;
    }

    private void inline(StringBuilder html, Inline inline) {
        if (inline instanceof RichText.Text text) {
            html.append(escape(text.text()));
        } else if (inline instanceof RichText.Code code) {
            html.append("<code>").append(escape(code.code())).append("</code>");
        } else if (inline instanceof RichText.Strong strong) {
            html.append("<strong>").append(inlines(strong.content())).append("</strong>");
        } else if (inline instanceof RichText.Emphasis emphasis) {
            html.append("<em>").append(inlines(emphasis.content())).append("</em>");
        } else if (inline instanceof RichText.Link link) {
            link(html, link.address().toString(), link.content());
        } else if (inline instanceof RichText.ActionLink link) {
            links.address(link.action())
                    .ifPresentOrElse(
                            address -> link(html, address, link.content()), () -> html.append(inlines(link.content())));
        } else {
            html.append("<br />");
        }
    }

    private void link(StringBuilder html, String address, List<Inline> content) {
        html.append("<a href=\"").append(escape(address)).append("\">");
        html.append(inlines(content)).append("</a>");
    }
}
