package dev.ferrule.spec.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What catalogues, platforms and agents want to know of an action beyond its page. Nothing here changes what runs.
 *
 * @param aliases other titles under which people look for it
 * @param summary one plain sentence for readers that choose among many actions, or null for the description
 * @param resource what it works on, such as {@code user}; null when not said
 * @param operation what it does to that; null to derive it from the methods of the steps
 * @param idempotent whether a second run changes nothing more; null to derive it from the methods of the steps
 * @param destructive whether what it takes away or overwrites cannot be had back; null to derive it from the operation
 * @param openWorld whether it reaches beyond the connected service, such as sending mail; null when not said
 * @param stability how settled it is
 * @param keywords words under which it is found
 * @param category the shelf it stands on, or null
 * @param errors the service's own error codes that it meets; empty when not said
 */
public record About(
        List<String> aliases,
        @Nullable String summary,
        @Nullable String resource,
        @Nullable Operation operation,
        @Nullable Boolean idempotent,
        @Nullable Boolean destructive,
        @Nullable Boolean openWorld,
        Stability stability,
        List<String> keywords,
        @Nullable String category,
        List<String> errors) {

    /** Nothing is said. */
    public static final About UNSAID =
            new About(List.of(), null, null, null, null, null, null, Stability.STABLE, List.of(), null, List.of());

    /** What an action does to a resource. */
    public enum Operation {
        READ,
        CREATE,
        UPDATE,
        /** Takes away what cannot be had back. */
        DELETE,
        OTHER
    }

    /** How settled something is. */
    public enum Stability {
        EXPERIMENTAL,
        BETA,
        STABLE
    }
}
