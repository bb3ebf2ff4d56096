package dev.ferrule.codegen.page;

import dev.ferrule.codegen.page.RichText.Block;
import dev.ferrule.codegen.page.RichText.Bullets;
import dev.ferrule.codegen.page.RichText.CodeBlock;
import dev.ferrule.codegen.page.RichText.Numbered;
import dev.ferrule.codegen.page.RichText.Paragraph;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts as MDX with tables: as blocks of a page, or as the content of a table cell. Whatever a text holds, it adds no
 * JSX but line breaks, no expression, no module code, no row and no cell. It is safe for use by many threads, and keeps what it has
 * written for texts that come again.
 */
public final class MdxText {

    private final MdxInlines lines;
    private final MdxInlines cells;

    /** Renders texts whose links to actions lead to these addresses. */
    public MdxText(ActionLinks links) {
        this.lines = new MdxInlines(links, false);
        this.cells = new MdxInlines(links, true);
    }

    /** The text as blocks, an empty line between two; no line break after the last one. */
    public String blocks(RichText text) {
        List<String> blocks = new ArrayList<>();
        boolean starList = false;
        for (int i = 0; i < text.blocks().size(); i++) {
            Block block = text.blocks().get(i);
            // Two lists in a row are one, unless their marks differ.
            starList = i > 0 && text.blocks().get(i - 1).getClass() == block.getClass() && !starList;
            String lines = block(block, starList);
            if (!lines.isEmpty()) {
                blocks.add(lines);
            }
        }
        return String.join("\n\n", blocks);
    }

    /** The text as the content of a table cell, on one line. */
    public String cell(RichText text) {
        StringBuilder cell = new StringBuilder();
        for (Block block : text.blocks()) {
            boolean list = block instanceof Bullets || block instanceof Numbered;
            String lines = cellBlock(block, "• ");
            if (!lines.isEmpty()) {
                cell.append(cell.length() == 0 ? "" : list ? "<br />" : "<br /><br />");
                cell.append(lines);
            }
        }
        return cell.toString();
    }

    private String block(Block block, boolean other) {
        if (block instanceof Paragraph paragraph) {
            return lines.line(paragraph.content());
        }
        if (block instanceof Bullets list) {
            return items(list.items(), i -> other ? "* " : "- ");
        }
        if (block instanceof Numbered list) {
            return items(list.items(), i -> number(list, i) + (other ? ") " : ". "));
        }
        return block instanceof CodeBlock code ? fence(code.language(), "", code.code()) : "";
    }

    /** Code between fences that it cannot close. */
    static String fence(String language, String options, String code) {
        String ticks = MdxEscaper.ticks(code, 3);
        String lines = code.isEmpty() || code.endsWith("\n") ? code : code + "\n";
        return ticks + language + options + "\n" + lines + ticks;
    }

    private String items(List<RichText> items, Marks marks) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String mark = marks.of(i);
            String indented = blocks(items.get(i)).replace("\n", "\n" + " ".repeat(mark.length()));
            written.add((mark + indented.replaceAll("(?m)^ +$", "")).stripTrailing());
        }
        return String.join("\n", written);
    }

    private String cellBlock(Block block, String bullet) {
        if (block instanceof Paragraph paragraph) {
            return cells.line(paragraph.content());
        }
        if (block instanceof Bullets list) {
            return cellItems(list.items(), i -> bullet);
        }
        if (block instanceof Numbered list) {
            return cellItems(list.items(), i -> number(list, i) + ". ");
        }
        List<String> written = new ArrayList<>();
        if (block instanceof CodeBlock code) {
            code.code().lines().forEach(line -> written.add(cells.line(List.of(new RichText.Code(line)))));
        }
        return String.join("<br />", written);
    }

    private String cellItems(List<RichText> items, Marks marks) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<String> parts = new ArrayList<>();
            items.get(i).blocks().forEach(block -> parts.add(cellBlock(block, "◦ ")));
            written.add((marks.of(i) + String.join("<br />", parts)).strip());
        }
        return String.join("<br />", written);
    }

    private static long number(Numbered list, int item) {
        // Markdown reads no more than nine digits.
        return Math.min((long) list.start() + item, 999_999_999L);
    }

    /** What stands before an item of a list. */
    private interface Marks {
        String of(int item);
    }
}
