package dev.ferrule.codegen.page;

import java.util.List;

/** How a page of Markdown holds a table. */
enum TableForm {
    /** In an element that documentation sites give a style to, which wants a page that is MDX. */
    STYLED {
        @Override
        String of(List<String> head, List<List<String>> rows) {
            return "<div className=\"integrations-table\">\n" + MdxTable.of("  ", head, rows) + "</div>";
        }
    },
    /** By itself. */
    PLAIN {
        @Override
        String of(List<String> head, List<List<String>> rows) {
            return MdxTable.of("", head, rows).stripTrailing();
        }
    };

    /** The table, without a line break behind it. */
    abstract String of(List<String> head, List<List<String>> rows);
}
