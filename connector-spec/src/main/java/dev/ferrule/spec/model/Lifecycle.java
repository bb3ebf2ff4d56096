package dev.ferrule.spec.model;

import org.jspecify.annotations.Nullable;

/**
 * Since when something exists, and whether it is on its way out.
 *
 * @param since the version of the service or connector that brought it, or null when unknown
 * @param deprecation what replaces it, or null when it is here to stay
 */
public record Lifecycle(@Nullable String since, @Nullable Deprecation deprecation) {

    /** Nothing is said. */
    public static final Lifecycle UNSAID = new Lifecycle(null, null);

    /**
     * On its way out.
     *
     * @param text why, and what to do instead, in Markdown; empty when nothing is said
     * @param since the version that deprecated it, or null
     * @param replacedBy the id of what replaces it (a parameter or an action of the same kind), or null
     * @param sunset the ISO date after which it may be gone, or null
     */
    public record Deprecation(
            String text,
            @Nullable String since,
            @Nullable String replacedBy,
            @Nullable String sunset) {}
}
