package dev.ferrule.spec.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a value must satisfy beyond its type. Null and empty mean no such rule.
 *
 * @param minLength fewest characters of a text, counted as Java and jakarta.validation do
 * @param maxLength most characters of a text, counted likewise
 * @param min smallest number, as decimal text
 * @param max largest number, as decimal text
 * @param pattern a regular expression that the whole text matches
 * @param format {@code email} or {@code uri}
 * @param options the only texts that are allowed
 */
public record Constraints(
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable String min,
        @Nullable String max,
        @Nullable String pattern,
        @Nullable String format,
        List<String> options) {

    /** No rule at all. */
    public static final Constraints NONE = new Constraints(null, null, null, null, null, null, List.of());
}
