package dev.ferrule.codegen.java;

import java.util.ArrayList;
import java.util.List;

/** Fills lines with the calls of a chain, as long as these fit, as words fill the lines of a paragraph. */
final class Links {

    private final int width;
    private final List<String> filled = new ArrayList<>();
    private String line = "";

    private Links(int width) {
        this.width = width;
    }

    /** The lines, with as many calls on each as this width takes. */
    static List<String> fill(List<String> lines, int width) {
        Links links = new Links(width);
        lines.forEach(links::add);
        links.filled.add(links.line);
        return links.filled.subList(1, links.filled.size());
    }

    private void add(String next) {
        if (fits(next)) {
            line += next.stripLeading();
        } else {
            filled.add(line);
            line = next;
        }
    }

    /**
     * Whether a call goes on the line: one inside of what the line has opened, or beside what it has closed. A call that goes on
     * itself begins a line.
     */
    private boolean fits(String next) {
        String call = next.stripLeading();
        if (!call.startsWith(".") || line.length() + call.length() > width || open(call) > 0) {
            return false;
        }
        int deeper = indent(next) - indent(line);
        return deeper > 0 ? open(line) >= 0 && !line.endsWith("(") : deeper == 0 && open(line) == 0;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** How many brackets the line opens and does not close. */
    private static int open(String line) {
        int open = 0;
        boolean text = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (text && c == '\\') {
                i++;
            } else if (c == '"') {
                text = !text;
            } else if (!text) {
                open += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return open;
    }
}
