package dev.ferrule.spec.format;

import java.util.ArrayList;
import java.util.List;

/**
 * An entry or item, laid out.
 *
 * @param above the comments and blank lines above it
 * @param body its own lines
 * @param big whether it holds collections of its own, so that it stands apart at the top of a file
 */
record Part(List<String> above, List<String> body, boolean big) {

    /** The parts one below the other; the first has no blank line above it, and no two blank lines follow each other. */
    static Part joined(List<Part> parts, boolean apart) {
        List<String> above = withoutLeadingBlanks(single(parts.get(0).above()));
        List<String> body = new ArrayList<>(parts.get(0).body());
        for (int i = 1; i < parts.size(); i++) {
            Part part = parts.get(i);
            List<String> between = single(part.above());
            boolean blank = apart && (part.big() || parts.get(i - 1).big());
            if (blank && between.stream().noneMatch(String::isEmpty)) {
                body.add("");
            }
            body.addAll(between);
            body.addAll(part.body());
        }
        return new Part(above, body, parts.stream().anyMatch(Part::big));
    }

    /** The lines with each run of blank ones made one. */
    static List<String> single(List<String> lines) {
        List<String> kept = new ArrayList<>();
        for (String line : lines) {
            boolean again = line.isEmpty()
                    && !kept.isEmpty()
                    && kept.get(kept.size() - 1).isEmpty();
            if (!again) {
                kept.add(line);
            }
        }
        return kept;
    }

    static List<String> withoutLeadingBlanks(List<String> lines) {
        return lines.stream().dropWhile(String::isEmpty).toList();
    }
}
