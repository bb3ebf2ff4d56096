package dev.ferrule.spec.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** What replaces it and when it goes, as a paragraph in Markdown; empty when it is here to stay. */
    public Optional<String> deprecationText() {
        if (deprecation == null) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        if (!deprecation.text().isBlank()) {
            parts.add(deprecation.text().strip());
        }
        if (deprecation.replacedBy() != null && !deprecation.text().contains(deprecation.replacedBy())) {
            parts.add("Use `" + deprecation.replacedBy() + "` instead.");
        }
        if (deprecation.since() != null) {
            parts.add("Deprecated since " + deprecation.since() + ".");
        }
        if (deprecation.sunset() != null) {
            parts.add("It may be gone after " + deprecation.sunset() + ".");
        }
        return Optional.of(parts.isEmpty() ? "It is on its way out." : String.join(" ", parts));
    }

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
