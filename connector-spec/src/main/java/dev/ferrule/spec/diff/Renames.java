package dev.ferrule.spec.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Finds what was removed under one name and added under another. */
final class Renames {

    private Renames() {}

    /** The pairs that are alike, each of the two being like nothing else. */
    static <T> List<Keyed.Pair<T>> of(Keyed<T> items, BiPredicate<T, T> alike) {
        List<Keyed.Pair<T>> renamed = new ArrayList<>();
        for (T old : items.removed()) {
            List<T> candidates = items.added().stream()
                    .filter(current -> alike.test(old, current))
                    .toList();
            boolean only = candidates.size() == 1
                    && items.removed().stream()
                                    .filter(other -> alike.test(other, candidates.get(0)))
                                    .count()
                            == 1;
            if (only) {
                renamed.add(new Keyed.Pair<>(old, candidates.get(0)));
            }
        }
        return renamed;
    }

    /** What is left of one side. */
    static <T> List<T> rest(List<T> items, List<Keyed.Pair<T>> renamed) {
        return items.stream()
                .filter(item -> renamed.stream()
                        .noneMatch(pair ->
                                pair.before().equals(item) || pair.after().equals(item)))
                .toList();
    }
}
