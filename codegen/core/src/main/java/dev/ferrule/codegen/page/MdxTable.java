package dev.ferrule.codegen.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A table in Markdown whose columns are padded to the same width, counted in code points. No column is as wide as a cell that nobody
 * reads in one line: each other row would have as many spaces.
 */
final class MdxTable {

    private static final int WIDEST = 400;

    private MdxTable() {}

    /** The table, each line behind this indentation. */
    static String of(String indent, List<String> head, List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < head.size(); column++) {
            widths.add(width(column, head, rows));
        }
        StringBuilder table = new StringBuilder();
        append(table, indent, widths, head);
        append(table, indent, widths, widths.stream().map("-"::repeat).toList());
        rows.forEach(row -> append(table, indent, widths, row));
        return table.toString();
    }

    private static void append(StringBuilder table, String indent, List<Integer> widths, List<String> cells) {
        table.append(indent).append('|');
        for (int column = 0; column < cells.size(); column++) {
            table.append(' ').append(pad(cells.get(column), widths.get(column))).append(" |");
        }
        table.append('\n');
    }

    private static int width(int column, List<String> head, List<List<String>> rows) {
        int widest = length(head.get(column));
        for (List<String> row : rows) {
            int length = length(row.get(column));
            if (length <= WIDEST) {
                widest = Math.max(widest, length);
            }
        }
        return widest;
    }

    private static String pad(String cell, int width) {
        return cell + " ".repeat(Math.max(0, width - length(cell)));
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
