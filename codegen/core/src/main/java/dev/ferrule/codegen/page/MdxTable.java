package dev.ferrule.codegen.page;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown whose columns are padded to the same width, counted in code points. */
final class MdxTable {

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
