package dev.ferrule.spec.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lock against changes that others make between reading and writing (optimistic concurrency).
 *
 * @param reread the step that is run again when what was read is stale
 * @param from the version that the step sends back, such as an entity tag; null when the body or query carries it
 * @param header the header that carries the version, such as {@code If-Match}; null when {@code from} is
 * @param stale the statuses that mean that what was read is stale
 * @param again how often reading and writing are tried once more
 */
public record Guard(
        Position position,
        String reread,
        @Nullable Value from,
        @Nullable String header,
        Set<Integer> stale,
        int again) {}
