package dev.ferrule.codegen.page;

import java.util.HashSet;
import java.util.Set;

/** Gives out the ids of places on one page: letters, digits, hyphens, underscores and dots, and none of them twice. */
final class Anchors {

    private final Set<String> given = new HashSet<>();

    /** An id for the place that is called so; another number is appended to each further one of the same name. */
    String next(String name) {
        String id = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String unique = id;
        for (int number = 2; !given.add(unique); number++) {
            unique = id + "-" + number;
        }
        return unique;
    }
}
