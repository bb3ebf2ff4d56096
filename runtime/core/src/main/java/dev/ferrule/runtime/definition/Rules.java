package dev.ferrule.runtime.definition;

import java.util.List;
import java.util.Optional;

/**
 * What a value must satisfy beyond its form. Of a list, the rules for texts, numbers, times and files speak of each entry.
 *
 * @param required whether there must be a value
 * @param minLength fewest characters of a text, counted as Java and jakarta.validation do
 * @param maxLength most characters of a text, counted likewise
 * @param min smallest number as decimal text, earliest date or time, or shortest duration (see {@code TimeBound})
 * @param max largest number, latest date or time, or longest duration, likewise
 * @param pattern a regular expression that the whole text matches
 * @param format {@code email} or {@code uri}
 * @param options the only texts allowed; empty for any
 * @param zone the zone (IANA) of times without an offset; empty when a time must have its offset
 * @param minItems fewest entries of a list or map
 * @param maxItems most entries of a list or map
 * @param unique whether the entries of a list must differ
 * @param maxSize most bytes of a file
 */
public record Rules(
        boolean required,
        Optional<Integer> minLength,
        Optional<Integer> maxLength,
        Optional<String> min,
        Optional<String> max,
        Optional<TextPattern> pattern,
        Optional<String> format,
        List<String> options,
        Optional<String> zone,
        Optional<Integer> minItems,
        Optional<Integer> maxItems,
        boolean unique,
        Optional<Long> maxSize) {

    /** No rule. */
    public static final Rules NONE = new Builder().build();

    /** Copies the options. */
    public Rules {
        options = List.copyOf(options);
    }

    /** Puts rules together; what is not said is no rule. */
    public static final class Builder {
        private boolean required;
        private Optional<Integer> minLength = Optional.empty();
        private Optional<Integer> maxLength = Optional.empty();
        private Optional<String> min = Optional.empty();
        private Optional<String> max = Optional.empty();
        private Optional<TextPattern> pattern = Optional.empty();
        private Optional<String> format = Optional.empty();
        private List<String> options = List.of();
        private Optional<String> zone = Optional.empty();
        private Optional<Integer> minItems = Optional.empty();
        private Optional<Integer> maxItems = Optional.empty();
        private boolean unique;
        private Optional<Long> maxSize = Optional.empty();

        /** There must be a value. */
        public Builder required() {
            required = true;
            return this;
        }

        /** A text has at least so many characters. */
        public Builder minLength(int least) {
            minLength = Optional.of(least);
            return this;
        }

        /** A text has at most so many characters. */
        public Builder maxLength(int most) {
            maxLength = Optional.of(most);
            return this;
        }

        /** The smallest number, earliest date or time, or shortest duration. */
        public Builder min(String least) {
            min = Optional.of(least);
            return this;
        }

        /** The largest number, latest date or time, or longest duration. */
        public Builder max(String most) {
            max = Optional.of(most);
            return this;
        }

        /** The whole text matches this regular expression. */
        public Builder pattern(String expression) {
            pattern = Optional.of(TextPattern.of(expression));
            return this;
        }

        /** The text has this format. */
        public Builder format(String name) {
            format = Optional.of(name);
            return this;
        }

        /** The text is one of these. */
        public Builder options(List<String> texts) {
            options = List.copyOf(texts);
            return this;
        }

        /** A time without an offset is one of this zone. */
        public Builder zone(String id) {
            zone = Optional.of(id);
            return this;
        }

        /** A list or map has at least so many entries. */
        public Builder minItems(int least) {
            minItems = Optional.of(least);
            return this;
        }

        /** A list or map has at most so many entries. */
        public Builder maxItems(int most) {
            maxItems = Optional.of(most);
            return this;
        }

        /** The entries of a list differ. */
        public Builder unique() {
            unique = true;
            return this;
        }

        /** A file has at most so many bytes. */
        public Builder maxSize(long most) {
            maxSize = Optional.of(most);
            return this;
        }

        /** The rules. */
        public Rules build() {
            return new Rules(
                    required, minLength, maxLength, min, max, pattern, format, options, zone, minItems, maxItems,
                    unique, maxSize);
        }
    }
}
