package dev.ferrule.codegen.page;

import java.util.List;
import java.util.function.Function;

/** A table in Markdown whose columns are padded to the same width, counted in code points. */
final class MdxTable {

    private MdxTable() {}

    /** The table with two columns, each line behind this indentation. */
    static String of(String indent, List<String> head, List<List<String>> rows) {
        List<Integer> widths = List.of(width(0, head, rows), width(1, head, rows));
        StringBuilder table = new StringBuilder();
        append(table, indent, column -> pad(head.get(column), widths.get(column)));
        append(table, indent, column -> "-".repeat(widths.get(column)));
        for (List<String> row : rows) {
            append(table, indent, column -> pad(row.get(column), widths.get(column)));
        }
        return table.toString();
    }

    private static void append(StringBuilder table, String indent, Function<Integer, String> cell) {
        table.append(indent).append("| ").append(cell.apply(0)).append(" | ").append(cell.apply(1));
        table.append(" |\n");
    }

    private static int width(int column, List<String> head, List<List<String>> rows) {
        int widest = length(head.get(column));
        for (List<String> row : rows) {
            widest = Math.max(widest, length(row.get(column)));
        }
        return widest;
    }

    private static String pad(String cell, int width) {
        return cell + " ".repeat(width - length(cell));
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
