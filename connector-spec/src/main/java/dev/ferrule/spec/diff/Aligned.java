package dev.ferrule.spec.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Two lists of things without names, laid side by side: equal ones beside each other, the rest in between. */
final class Aligned {

    /** More comparisons than an honest spec needs; beyond, entries are matched by their number. */
    private static final long MOST = 4_000_000;

    private Aligned() {}

    /**
     * A place in the new list, in the old one, or in both.
     *
     * @param oldIndex the number in the old list, or of what stands there
     * @param newIndex the number in the new list, or of what stands there
     * @param same whether both are there and equal
     */
    record Row<T>(Optional<T> before, Optional<T> after, int oldIndex, int newIndex, boolean same) {}

    static <T> List<Row<T>> of(List<T> before, List<T> after, BiPredicate<T, T> equal) {
        int[][] longest = longest(before, after, equal);
        List<Row<T>> rows = new ArrayList<>();
        int i = 0;
        int j = 0;
        int gapOld = 0;
        int gapNew = 0;
        while (longest.length > 0 && i < before.size() && j < after.size()) {
            if (equal.test(before.get(i), after.get(j))) {
                gap(rows, before, after, gapOld, i, gapNew, j);
                rows.add(new Row<>(Optional.of(before.get(i)), Optional.of(after.get(j)), i, j, true));
                gapOld = ++i;
                gapNew = ++j;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        gap(rows, before, after, gapOld, before.size(), gapNew, after.size());
        return rows;
    }

    /** What differs is paired in order; the rest has been removed or added. */
    private static <T> void gap(
            List<Row<T>> rows, List<T> before, List<T> after, int oldFrom, int oldTo, int newFrom, int newTo) {
        int rowsInGap = Math.max(oldTo - oldFrom, newTo - newFrom);
        for (int k = 0; k < rowsInGap; k++) {
            int i = oldFrom + k;
            int j = newFrom + k;
            Optional<T> old = i < oldTo ? Optional.of(before.get(i)) : Optional.empty();
            Optional<T> current = j < newTo ? Optional.of(after.get(j)) : Optional.empty();
            rows.add(new Row<>(old, current, i, j, false));
        }
    }

    private static <T> int[][] longest(List<T> before, List<T> after, BiPredicate<T, T> equal) {
        if ((long) before.size() * after.size() > MOST) {
            return new int[0][0];
        }
        int[][] longest = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                longest[i][j] = equal.test(before.get(i), after.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }
}
