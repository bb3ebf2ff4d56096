package dev.ferrule.runtime.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the value of a parameter must satisfy beyond its form.
 *
 * @param required whether there must be a value
 * @param minLength fewest characters of a text, counted as Java and jakarta.validation do
 * @param maxLength most characters of a text, counted likewise
 * @param min smallest number
 * @param max largest number
 * @param pattern a regular expression that the whole text matches
 * @param format {@code email} or {@code uri}
 * @param options the only texts allowed; empty for any
 */
public record Rules(
        boolean required,
        Optional<Integer> minLength,
        Optional<Integer> maxLength,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        Optional<String> pattern,
        Optional<String> format,
        List<String> options) {

    /** No rule. */
    public static final Rules NONE = new Rules(
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    /** Copies the options. */
    public Rules {
        options = List.copyOf(options);
    }
}
