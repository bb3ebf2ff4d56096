package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.Position;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two versions of a connector.
 *
 * @param kind what kind of change it is
 * @param subject what has changed, as a path such as {@code actions.update-user.parameters.email}
 * @param before where it stands in the old version, or null when it is not there
 * @param after where it stands in the new version, or null when it is not there
 * @param oldValue the old value in words, or null when there is none to show
 * @param newValue the new value in words, or null likewise
 * @param message the change as one sentence
 */
public record Change(
        ChangeKind kind,
        String subject,
        @Nullable Position before,
        @Nullable Position after,
        @Nullable String oldValue,
        @Nullable String newValue,
        String message) {

    /** What it means, taken together. */
    public Effect effect() {
        return kind.verdict().overall();
    }
}
