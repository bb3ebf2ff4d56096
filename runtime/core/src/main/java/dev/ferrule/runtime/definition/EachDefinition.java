package dev.ferrule.runtime.definition;

import java.util.Optional;

/**
 * That a step sends a request for each entry of a list, for each chunk of entries, or for each piece of a file, in their order. In the request,
 * {@link Origin.Item} stands for the entry, or for the list of the entries of a chunk; the body of the step is the list of
 * what was answered.
 *
 * @param of the list, mapping or file; when it is not there, the step does not run
 * @param chunk how many entries go into one request; one, as itself, when empty
 * @param bytes how many bytes of a file go into one request; empty for a list
 * @param atMost how many requests may be sent; more are refused before the first is sent
 * @param items the list in each answer whose items are gathered; the whole answers when empty
 */
public record EachDefinition(
        Origin of, Optional<Integer> chunk, Optional<Long> bytes, int atMost, Optional<Origin> items) {

    /** How many requests may be sent when nothing is said. */
    public static final int MOST = 1_000;

    /** A request for each entry. */
    public static EachDefinition of(Origin of) {
        return new EachDefinition(of, Optional.empty(), Optional.empty(), MOST, Optional.empty());
    }

    /** The same, with up to so many entries in one request. */
    public EachDefinition chunk(int size) {
        return new EachDefinition(of, Optional.of(size), bytes, atMost, items);
    }

    /** A request for each piece of a file, of up to so many bytes. */
    public EachDefinition bytes(long size) {
        return new EachDefinition(of, chunk, Optional.of(size), atMost, items);
    }

    /** The same, with up to so many requests. */
    public EachDefinition atMost(int requests) {
        return new EachDefinition(of, chunk, bytes, requests, items);
    }

    /** The same, gathering the items of a list in each answer. */
    public EachDefinition items(Origin where) {
        return new EachDefinition(of, chunk, bytes, atMost, Optional.of(where));
    }

    /** How many entries go into one request. */
    public int size() {
        return chunk.orElse(1);
    }
}
