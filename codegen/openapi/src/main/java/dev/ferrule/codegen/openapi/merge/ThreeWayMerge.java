package dev.ferrule.codegen.openapi.merge;

import java.util.List;

/**
 * Joins two changes of one text, line by line. Where both change the same lines in different ways, one of them counts and
 * the place is told.
 */
final class ThreeWayMerge {

    private final List<String> base;
    private final List<String> mine;
    private final List<String> theirs;
    private final StringBuilder merged = new StringBuilder();
    private int conflicts;

    private ThreeWayMerge(String base, String mine, String theirs) {
        this.base = LineDiff.lines(base);
        this.mine = LineDiff.lines(mine);
        this.theirs = LineDiff.lines(theirs);
    }

    /**
     * What came of it.
     *
     * @param conflicts in how many places both have changed the same lines; there, the text has mine
     */
    record Merged(String text, int conflicts) {}

    /** Joins what I and they have made of a text. */
    static Merged merge(String base, String mine, String theirs) {
        return new ThreeWayMerge(base, mine, theirs).run();
    }

    private Merged run() {
        int[] inMine = LineDiff.matches(base, mine);
        int[] inTheirs = LineDiff.matches(base, theirs);
        int atBase = 0;
        int atMine = 0;
        int atTheirs = 0;
        while (atBase < base.size() || atMine < mine.size() || atTheirs < theirs.size()) {
            boolean same = atBase < base.size() && inMine[atBase] == atMine && inTheirs[atBase] == atTheirs;
            if (same) {
                merged.append(base.get(atBase));
                atBase++;
                atMine++;
                atTheirs++;
                continue;
            }
            int next = atBase;
            while (next < base.size() && (inMine[next] < 0 || inTheirs[next] < 0)) {
                next++;
            }
            int endMine = next < base.size() ? inMine[next] : mine.size();
            int endTheirs = next < base.size() ? inTheirs[next] : theirs.size();
            choose(base.subList(atBase, next), mine.subList(atMine, endMine), theirs.subList(atTheirs, endTheirs));
            atBase = next;
            atMine = endMine;
            atTheirs = endTheirs;
        }
        return new Merged(merged.toString(), conflicts);
    }

    private void choose(List<String> before, List<String> own, List<String> other) {
        if (own.equals(before)) {
            other.forEach(merged::append);
            return;
        }
        if (!other.equals(before) && !other.equals(own)) {
            conflicts++;
        }
        own.forEach(merged::append);
    }
}
