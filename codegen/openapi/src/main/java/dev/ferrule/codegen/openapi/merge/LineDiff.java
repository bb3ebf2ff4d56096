package dev.ferrule.codegen.openapi.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The lines that two texts have in common, by the algorithm of E. W. Myers, "An O(ND) Difference Algorithm" (1986). */
final class LineDiff {

    /** Texts that differ by more lines are taken for different as a whole: the cost grows with the square. */
    private static final int MOST = 2_000;

    private LineDiff() {}

    /** For each line of the first text the line of the second that it is, or -1. */
    static int[] matches(List<String> first, List<String> second) {
        int[] matches = new int[first.size()];
        Arrays.fill(matches, -1);
        int start = 0;
        while (start < first.size() && start < second.size() && first.get(start).equals(second.get(start))) {
            matches[start] = start;
            start++;
        }
        int ends = 0;
        while (ends < first.size() - start
                && ends < second.size() - start
                && first.get(first.size() - 1 - ends).equals(second.get(second.size() - 1 - ends))) {
            matches[first.size() - 1 - ends] = second.size() - 1 - ends;
            ends++;
        }
        middle(first.subList(start, first.size() - ends), second.subList(start, second.size() - ends), start, matches);
        return matches;
    }

    private static void middle(List<String> first, List<String> second, int offset, int[] matches) {
        int n = first.size();
        int m = second.size();
        int most = Math.min(n + m, MOST);
        int[] furthest = new int[2 * most + 3];
        List<int[]> trace = new ArrayList<>();
        for (int edits = 0; edits <= most; edits++) {
            trace.add(furthest.clone());
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                int at = most + 1 + diagonal;
                boolean down = diagonal == -edits || (diagonal != edits && furthest[at - 1] < furthest[at + 1]);
                int x = down ? furthest[at + 1] : furthest[at - 1] + 1;
                int y = x - diagonal;
                while (x < n && y < m && first.get(x).equals(second.get(y))) {
                    x++;
                    y++;
                }
                furthest[at] = x;
                if (x >= n && y >= m) {
                    back(trace, edits, n, m, most, offset, matches);
                    return;
                }
            }
        }
    }

    private static void back(List<int[]> trace, int edits, int n, int m, int most, int offset, int[] matches) {
        int x = n;
        int y = m;
        for (int step = edits; step >= 0; step--) {
            int[] furthest = trace.get(step);
            int diagonal = x - y;
            int at = most + 1 + diagonal;
            boolean down = diagonal == -step || (diagonal != step && furthest[at - 1] < furthest[at + 1]);
            int before = down ? diagonal + 1 : diagonal - 1;
            int fromX = step == 0 ? 0 : furthest[most + 1 + before];
            int fromY = step == 0 ? 0 : fromX - before;
            while (x > fromX && y > fromY) {
                x--;
                y--;
                matches[offset + x] = offset + y;
            }
            x = fromX;
            y = fromY;
        }
    }

    /** The lines of a text; what ends with a line end has no empty line behind it. */
    static List<String> lines(String text) {
        return text.isEmpty() ? Collections.emptyList() : List.of(text.split("(?<=\n)"));
    }
}
