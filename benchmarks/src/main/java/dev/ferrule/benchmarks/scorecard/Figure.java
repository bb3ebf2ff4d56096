package dev.ferrule.benchmarks.scorecard;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was measured for a row, from a line {@code scorecard|ROW|FIGURE|reached} or {@code ...|missed} of some output.
 *
 * @param row the number of the row
 * @param text the figure and what it counts
 * @param reached whether it is what the row wants
 */
record Figure(int row, String text, boolean reached) {

    private static final Pattern LINE = Pattern.compile(".*?scorecard\\|([0-9]{1,3})\\|([^|]+)\\|(reached|missed)\\s*");

    /** The figure of a line; nothing when the line tells none. */
    static Optional<Figure> of(String line) {
        Matcher found = LINE.matcher(line);
        return found.matches()
                ? Optional.of(new Figure(
                        Integer.parseInt(found.group(1)),
                        found.group(2),
                        found.group(3).equals("reached")))
                : Optional.empty();
    }

    /** The line of this figure. */
    String line() {
        return "scorecard|" + row + "|" + text + "|" + (reached ? "reached" : "missed");
    }
}
