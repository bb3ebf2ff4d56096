package dev.ferrule.spec.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a value must satisfy beyond its type. Null and empty mean no such rule. Of a list, the rules for texts, numbers, times
 * and files speak of each entry.
 *
 * @param minLength fewest characters of a text, counted as Java and jakarta.validation do
 * @param maxLength most characters of a text, counted likewise
 * @param min smallest number as decimal text; earliest date or time as such or as a signed ISO 8601 duration from now;
 *     shortest ISO 8601 duration
 * @param max largest number, latest date or time, or longest duration, likewise
 * @param pattern a regular expression that the whole text matches
 * @param format {@code email} or {@code uri}
 * @param options the only texts that are allowed
 * @param minItems fewest entries of a list or map
 * @param maxItems most entries of a list or map
 * @param unique whether the entries of a list must differ
 * @param labels what people read instead of an option; an option without one is read as it stands
 * @param zone the zone (IANA) of times that say no offset, and of the days and local times that are sent; null for UTC,
 *     and for times that must say their offset
 * @param maxSize most bytes of a file
 */
public record Constraints(
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable String min,
        @Nullable String max,
        @Nullable String pattern,
        @Nullable String format,
        List<String> options,
        @Nullable Integer minItems,
        @Nullable Integer maxItems,
        boolean unique,
        Map<String, String> labels,
        @Nullable String zone,
        @Nullable Long maxSize) {

    /** Rules for a plain value. */
    public Constraints(
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable String min,
            @Nullable String max,
            @Nullable String pattern,
            @Nullable String format,
            List<String> options) {
        this(minLength, maxLength, min, max, pattern, format, options, null, null, false, Map.of(), null, null);
    }

    /** No rule at all. */
    public static final Constraints NONE = new Constraints(null, null, null, null, null, null, List.of());
}
