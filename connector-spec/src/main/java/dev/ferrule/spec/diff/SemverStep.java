package dev.ferrule.spec.diff;

import java.util.Collection;
import java.util.Locale;

/**
 * The step to the next version of a connector. From 1.0 on: breaking is major, compatible is minor, documentation is
 * patch. Before 1.0 there is no promise to break, so breaking is minor and the rest is patch.
 */
public enum SemverStep {
    NONE,
    PATCH,
    MINOR,
    MAJOR;

    /** The step that these changes ask for; a waived change is still a change. */
    public static SemverStep of(Collection<Change> changes, boolean beforeOne) {
        return changes.stream()
                .map(change -> of(change.effect(), beforeOne))
                .max(SemverStep::compareTo)
                .orElse(NONE);
    }

    private static SemverStep of(Effect effect, boolean beforeOne) {
        return switch (effect) {
            case BREAKING -> beforeOne ? MINOR : MAJOR;
            case COMPATIBLE -> beforeOne ? PATCH : MINOR;
            case DOCUMENTATION -> PATCH;
        };
    }

    /** The word that people and programs read. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
