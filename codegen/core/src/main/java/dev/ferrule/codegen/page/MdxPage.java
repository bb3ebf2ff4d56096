package dev.ferrule.codegen.page;

import dev.ferrule.codegen.page.ActionPage.Example;
import dev.ferrule.codegen.page.ActionPage.LibraryLink;
import dev.ferrule.codegen.page.ActionPage.Reference;
import dev.ferrule.codegen.page.RichText.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an action's page as MDX. Its sections and their order are those of the pages of automation platforms. */
final class MdxPage {

    private final MdxText texts;
    private final List<String> parts = new ArrayList<>();

    private MdxPage(MdxText texts) {
        this.texts = texts;
    }

    /** The page, its texts written by these. */
    static String of(ActionPage page, MdxText texts) {
        MdxPage mdx = new MdxPage(texts);
        mdx.addHead(page);
        page.groups().forEach(mdx::add);
        page.parameterNotes().forEach(note -> mdx.addText(note.labelled()));
        mdx.addPaging(page.paging());
        mdx.add(page.example());
        page.outputNotes().forEach(note -> mdx.addText(note.labelled()));
        mdx.add(page.library());
        return String.join("\n\n", mdx.parts) + "\n";
    }

    private void addHead(ActionPage page) {
        MdxIndex.of(page.index()).ifPresent(parts::add);
        parts.add("# " + MdxEscaper.heading(page.title()));
        addText(page.description());
        page.notes().forEach(note -> addText(note.labelled()));
        add(page.reference());
    }

    private void addText(RichText text) {
        String blocks = texts.blocks(text);
        if (!blocks.isEmpty()) {
            parts.add(blocks);
        }
    }

    private void add(@Nullable Reference reference) {
        if (reference != null) {
            parts.add("<Note>\n  External Documentation\n\n  To learn more, visit the ["
                    + MdxEscaper.text(reference.vendor()) + " documentation]("
                    + MdxEscaper.target(reference.address().toString()) + ").\n</Note>");
        }
    }

    private void add(ParameterGroup group) {
        List<List<String>> rows = new ArrayList<>();
        for (ParameterRow row : group.rows()) {
            rows.add(List.of(texts.cell(RichText.of(new Text(row.label()))), new MdxRow(texts).description(row)));
        }
        parts.add("## " + MdxEscaper.heading(group.title()));
        addText(group.description());
        parts.add(TableForm.STYLED.of(List.of("Parameter", "Description"), rows));
    }

    private void addPaging(@Nullable RichText paging) {
        if (paging != null) {
            parts.add("## Pages");
            addText(paging);
        }
    }

    private void add(@Nullable Example example) {
        if (example != null) {
            parts.add("## Example Output");
            parts.add(MdxText.fence(example.language(), " theme={\"dark\"}", example.text()));
        }
    }

    private void add(@Nullable LibraryLink library) {
        if (library != null) {
            String address = MdxEscaper.target(library.address().toString());
            parts.add("## Workflow Library Example");
            parts.add("[" + MdxEscaper.text(library.title()) + "](" + address + ")");
            parts.add("<div className=\"iframe-wrapper\">\n  <div className=\"iframe-media\">\n" + icon(library)
                    + "    Preview this Workflow on desktop\n  </div>\n\n  <iframe className=\"iframe\" src=\""
                    + MdxEscaper.attribute(library.address().child("canvas").toString()) + "\" />\n</div>");
        }
    }

    private static String icon(LibraryLink library) {
        WebAddress icon = library.icon();
        if (icon == null) {
            return "";
        }
        String path = library.iconPath();
        return "    <img src=\"" + MdxEscaper.attribute(icon.toString())
                + "\" alt=\"Workflow Library\" width=\"16\" height=\"16\""
                + (path == null ? "" : " data-path=\"" + MdxEscaper.attribute(path) + "\"") + " />\n\n";
    }
}
