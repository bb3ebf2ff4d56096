package dev.ferrule.spec.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what waits for itself. */
final class Cycles {

    private Cycles() {}

    /** Each name that can be reached from itself, sorted. */
    static List<String> in(Map<String, Set<String>> next) {
        return next.keySet().stream()
                .filter(name -> reaches(name, name, next))
                .sorted()
                .toList();
    }

    /** Whether one name leads to another in one step or more. */
    static boolean reaches(String from, String to, Map<String, Set<String>> next) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(next.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            String at = open.remove();
            if (at.equals(to)) {
                return true;
            }
            if (seen.add(at)) {
                open.addAll(next.getOrDefault(at, Set.of()));
            }
        }
        return false;
    }
}
