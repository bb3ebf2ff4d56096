package dev.ferrule.testkit.scorecard;

/**
 * What a test has measured for a row of docs/scorecard.md, as a line of its output that {@code benchmarks/scorecard} finds.
 * Such a test has the tag {@link #TAG}.
 */
public final class Score {

    /** The tag of tests that measure a row. */
    public static final String TAG = "scorecard";

    private Score() {}

    /** How many runs a test makes: {@code -Dferrule.scorecard=full} asks for those that the scorecard is made of. */
    public static int runs(int usual, int full) {
        return "full".equals(System.getProperty("ferrule.scorecard")) ? full : usual;
    }

    /**
     * Whether a matrix is to be met as a whole: for the scorecard, and with {@code -Dferrule.faults=every}. Otherwise the
     * transports take turns, so that each of its other cells is met over one of them.
     */
    public static boolean everyCell() {
        return runs(0, 1) == 1 || "every".equals(System.getProperty("ferrule.faults"));
    }

    /**
     * Prints a figure. A row may have several.
     *
     * @param row the number of the row
     * @param reached whether it is what the row wants
     * @param figure the figure and what it counts, in one line
     */
    public static void print(int row, boolean reached, String figure) {
        System.out.println("scorecard|" + row + "|" + figure + "|" + (reached ? "reached" : "missed"));
    }
}
