package dev.ferrule.spec.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Guesses which known name somebody meant. */
public final class Suggestion {

    private static final int LONGEST = 64;
    private static final int MOST_COMPARED = 500;
    private static final int MOST_LISTED = 20;
    private static final int SHORTEST_BEGINNING = 3;

    private Suggestion() {}

    /** A hint: the likely name if there is one, else all known names. */
    public static String hint(String written, Collection<String> known) {
        if (known.isEmpty()) {
            return "nothing is known here by any name";
        }
        return likely(written, known)
                .map(name -> "did you mean " + Quote.code(name) + "?")
                .orElseGet(() -> "known here: " + listed(known));
    }

    /** The known name that is meant: what other tools call so, else what is written nearly so. */
    public static Optional<String> likely(String written, Collection<String> known) {
        return OtherWords.meant(written, known)
                .or(() -> nearest(written, known))
                .or(() -> begun(written, known));
    }

    /** The only name that begins with what was written. */
    private static Optional<String> begun(String written, Collection<String> known) {
        if (written.length() < SHORTEST_BEGINNING) {
            return Optional.empty();
        }
        List<String> found = known.stream()
                .filter(name -> plain(name).startsWith(plain(written)))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST || known.size() > MOST_COMPARED) {
            return Optional.empty();
        }
        int most = Math.min(written.length() - 1, Math.max(1, written.length() / 3));
        String plain = plain(written);
        return known.stream()
                .filter(name -> distance(plain, plain(name)) <= most)
                .min(Comparator.<String>comparingInt(name -> distance(plain, plain(name)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String listed(Collection<String> known) {
        if (known.size() <= MOST_LISTED) {
            return Quote.allOf(known);
        }
        String first = known.stream().limit(MOST_LISTED).map(Quote::code).collect(Collectors.joining(", "));
        return first + " and " + (known.size() - MOST_LISTED) + " more";
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Insertions, deletions, replacements and swaps of neighbours that lead from one text to the other. */
    private static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int step(int[][] cost, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int best = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
