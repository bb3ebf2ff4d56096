package dev.ferrule.codegen.page;

import dev.ferrule.codegen.page.ActionPage.Example;
import dev.ferrule.codegen.page.ActionPage.LibraryLink;
import dev.ferrule.codegen.page.ActionPage.Reference;
import org.jspecify.annotations.Nullable;

/** Writes an action's page as MDX. Its sections and their order are those of the pages of automation platforms. */
final class MdxPage {

    private final MdxParts parts;

    private MdxPage(ActionLinks links) {
        this.parts = new MdxParts(links);
    }

    /** The page, whose links to other actions lead to these addresses. */
    static String of(ActionPage page, ActionLinks links) {
        MdxPage mdx = new MdxPage(links);
        mdx.addHead(page);
        page.groups().forEach(mdx::add);
        page.parameterNotes().forEach(note -> mdx.parts.addText(note.labelled()));
        mdx.addPaging(page.paging());
        mdx.add(page.example());
        page.outputNotes().forEach(note -> mdx.parts.addText(note.labelled()));
        mdx.add(page.library());
        return mdx.parts.text();
    }

    private void addHead(ActionPage page) {
        parts.addIndex(page.index());
        parts.add("# " + MdxEscaper.heading(page.title()));
        parts.addText(page.description());
        page.notes().forEach(note -> parts.addText(note.labelled()));
        add(page.reference());
    }

    private void add(@Nullable Reference reference) {
        if (reference != null) {
            parts.add("<Note>\n  External Documentation\n\n  To learn more, visit the ["
                    + MdxEscaper.text(reference.vendor()) + " documentation]("
                    + MdxEscaper.target(reference.address().toString()) + ").\n</Note>");
        }
    }

    private void add(ParameterGroup group) {
        parts.add("## " + MdxEscaper.heading(group.title()));
        parts.addText(group.description());
        parts.addRows("Parameter", group.rows());
    }

    private void addPaging(@Nullable RichText paging) {
        if (paging != null) {
            parts.add("## Pages");
            parts.addText(paging);
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
