package dev.ferrule.spec.model;

import org.jspecify.annotations.Nullable;

/**
 * That a call is made for each entry of a list, or for each chunk of entries, or for each piece of a file, in their order. The body of the step is the
 * list of what was answered.
 *
 * @param of the list or mapping whose entries they are, or the file whose pieces
 * @param chunk how many entries go into one request, or null for one, which is then no list
 * @param bytes how many bytes of a file go into one request, or null for a list
 * @param atMost how many requests may be sent
 * @param items the list in each answer whose items are gathered, or null for the whole answers
 */
public record ForEach(
        Position position,
        Source of,
        @Nullable Integer chunk,
        @Nullable Long bytes,
        int atMost,
        @Nullable Source items) {

    /** How many requests may be sent when nothing is said. */
    public static final int MOST = 1_000;
}
