package dev.ferrule.spec.diff;

import java.util.Locale;

/** What a change means for somebody, the worst first. */
public enum Effect {
    /** What worked with the old version may not work, or does something else, with the new one. */
    BREAKING,
    /** What worked with the old version works with the new one; there may be more. */
    COMPATIBLE,
    /** Only words have changed. */
    DOCUMENTATION;

    /** The worse of the two. */
    Effect or(Effect other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The word that people and programs read. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
