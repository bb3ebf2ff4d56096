package dev.ferrule.codegen.page;

import dev.ferrule.codegen.page.RichText.Block;
import dev.ferrule.codegen.page.RichText.Bullets;
import dev.ferrule.codegen.page.RichText.CodeBlock;
import dev.ferrule.codegen.page.RichText.Inline;
import dev.ferrule.codegen.page.RichText.Numbered;
import dev.ferrule.codegen.page.RichText.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** Texts without any markup, for summaries and for tools that show nothing else. */
public final class PlainText {

    private PlainText() {}

    /** The text; an empty line stands between two paragraphs. */
    public static String of(RichText text) {
        return String.join("\n\n", text.blocks().stream().map(PlainText::block).toList());
    }

    /** The text on one line. */
    public static String line(RichText text) {
        return of(text).replaceAll("\\s+", " ").strip();
    }

    /** The text on one line, cut at a word so that it has no more than these characters. */
    public static String summary(RichText text, int most) {
        String line = line(text);
        if (line.length() <= most) {
            return line;
        }
        int end = line.lastIndexOf(' ', most - 1);
        int cut = end > most / 2 ? end : most - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(cut - 1)) ? cut - 1 : cut) + "…";
    }

    private static String block(Block block) {
        if (block instanceof Paragraph paragraph) {
            return inlines(paragraph.content()).strip();
        }
        if (block instanceof Bullets list) {
            return items(list.items().stream().map(item -> "- ").toList(), list.items());
        }
        if (block instanceof Numbered list) {
            List<String> marks = new ArrayList<>();
            for (int i = 0; i < list.items().size(); i++) {
                marks.add(((long) list.start() + i) + ". ");
            }
            return items(marks, list.items());
        }
        return block instanceof CodeBlock code ? code.code() : "";
    }

    private static String items(List<String> marks, List<RichText> items) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String indent = " ".repeat(marks.get(i).length());
            lines.add(marks.get(i) + of(items.get(i)).replace("\n", "\n" + indent));
        }
        return String.join("\n", lines);
    }

    private static String inlines(List<Inline> content) {
        StringBuilder text = new StringBuilder();
        content.forEach(inline -> text.append(inline(inline)));
        return text.toString();
    }

    private static String inline(Inline inline) {
        if (inline instanceof RichText.Text text) {
            return text.text();
        }
        if (inline instanceof RichText.Code code) {
            return code.code();
        }
        if (inline instanceof RichText.Strong strong) {
            return inlines(strong.content());
        }
        if (inline instanceof RichText.Emphasis emphasis) {
            return inlines(emphasis.content());
        }
        if (inline instanceof RichText.ActionLink link) {
            return inlines(link.content());
        }
        if (inline instanceof RichText.Link link) {
            String words = inlines(link.content());
            String address = link.address().toString();
            return words.equals(address) ? words : words + " (" + address + ")";
        }
        return "\n";
    }
}
