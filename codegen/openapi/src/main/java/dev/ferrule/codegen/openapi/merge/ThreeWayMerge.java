package dev.ferrule.codegen.openapi.merge;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins two changes of one text, line by line. Changes of different lines are both made, also where one ends and the other
 * begins; where both change the same lines in different ways, mine count and the place is told.
 */
final class ThreeWayMerge {

    private final List<String> base;
    private final StringBuilder merged = new StringBuilder();
    private int conflicts;

    private ThreeWayMerge(List<String> base) {
        this.base = base;
    }

    /**
     * What came of it.
     *
     * @param conflicts in how many places both have changed the same lines; there, the text has mine
     */
    record Merged(String text, int conflicts) {}

    /** Lines of the text from one to another that are replaced. */
    private record Edit(int from, int to, List<String> lines) {

        boolean meets(Edit other) {
            boolean inserts = from == to && other.from == other.to;
            return inserts
                    ? from == other.from
                    : Math.max(from, other.from) < Math.min(to, other.to) || isWithin(other);
        }

        /** Whether one of them puts lines into what the other replaces. */
        private boolean isWithin(Edit other) {
            return (from == to && other.from < from && from < other.to)
                    || (other.from == other.to && from < other.from && other.from < to);
        }
    }

    /** Joins what I and they have made of a text. */
    static Merged merge(String base, String mine, String theirs) {
        List<String> lines = LineDiff.lines(base);
        ThreeWayMerge merge = new ThreeWayMerge(lines);
        merge.run(edits(lines, LineDiff.lines(mine)), edits(lines, LineDiff.lines(theirs)));
        return new Merged(merge.merged.toString(), merge.conflicts);
    }

    private static List<Edit> edits(List<String> base, List<String> other) {
        int[] matches = LineDiff.matches(base, other);
        List<Edit> edits = new ArrayList<>();
        int from = 0;
        int at = 0;
        for (int line = 0; line <= base.size(); line++) {
            int match = line < base.size() ? matches[line] : other.size();
            if (match < 0) {
                continue;
            }
            if (from < line || at < match) {
                edits.add(new Edit(from, line, other.subList(at, match)));
            }
            from = line + 1;
            at = match + 1;
        }
        return edits;
    }

    private void run(List<Edit> mine, List<Edit> theirs) {
        int at = 0;
        int my = 0;
        int their = 0;
        while (my < mine.size() || their < theirs.size()) {
            int firstOfMine = my;
            int firstOfTheirs = their;
            if (my < mine.size() && (their == theirs.size() || isFirst(mine.get(my), theirs.get(their)))) {
                my++;
            } else {
                their++;
            }
            // What meets belongs together, and so does what meets that.
            boolean grows = true;
            while (grows) {
                grows = false;
                while (their < theirs.size() && meets(mine.subList(firstOfMine, my), theirs.get(their))) {
                    their++;
                    grows = true;
                }
                while (my < mine.size() && meets(theirs.subList(firstOfTheirs, their), mine.get(my))) {
                    my++;
                    grows = true;
                }
            }
            at = apply(at, mine.subList(firstOfMine, my), theirs.subList(firstOfTheirs, their));
        }
        base.subList(at, base.size()).forEach(merged::append);
    }

    /** At one place, what is put in stands before what is replaced. */
    private static boolean isFirst(Edit one, Edit other) {
        return one.from() < other.from() || (one.from() == other.from() && one.to() <= other.to());
    }

    private static boolean meets(List<Edit> edits, Edit edit) {
        return edits.stream().anyMatch(edit::meets);
    }

    private int apply(int at, List<Edit> own, List<Edit> other) {
        int from = Math.min(start(own), start(other));
        int to = Math.max(end(own), end(other));
        base.subList(at, from).forEach(merged::append);
        List<String> mine = applied(own, from, to);
        List<String> theirs = applied(other, from, to);
        if (own.isEmpty()) {
            theirs.forEach(merged::append);
            return to;
        }
        if (!other.isEmpty() && !mine.equals(theirs)) {
            conflicts++;
        }
        mine.forEach(merged::append);
        return to;
    }

    private static int start(List<Edit> edits) {
        return edits.isEmpty() ? Integer.MAX_VALUE : edits.get(0).from();
    }

    private static int end(List<Edit> edits) {
        return edits.isEmpty() ? 0 : edits.get(edits.size() - 1).to();
    }

    private List<String> applied(List<Edit> edits, int from, int to) {
        List<String> lines = new ArrayList<>();
        int at = from;
        for (Edit edit : edits) {
            lines.addAll(base.subList(at, edit.from()));
            lines.addAll(edit.lines());
            at = edit.to();
        }
        lines.addAll(base.subList(at, to));
        return lines;
    }
}
