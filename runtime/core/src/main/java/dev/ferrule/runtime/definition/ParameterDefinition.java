package dev.ferrule.runtime.definition;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A parameter of an action, or a field of a connection.
 *
 * @param id the key in snake case
 * @param name the label that people read; messages use it
 * @param shape the form of its value
 * @param rules what its value must satisfy
 * @param defaultValue what counts when it is not given
 * @param visibleWhen when it means anything; a value that is given otherwise is refused, and its default does not count
 * @param requiredWhen when it must be given; empty for never
 * @param optionsFrom where the values that it may have are found; they are an offer, other values are sent too
 */
public record ParameterDefinition(
        String id,
        String name,
        Shape shape,
        Rules rules,
        Optional<Expression> defaultValue,
        Condition visibleWhen,
        Optional<Condition> requiredWhen,
        Optional<LookupDefinition> optionsFrom) {

    /** A parameter of this form, without rules yet. */
    public static Builder builder(String id, String name, Shape shape) {
        return new Builder(id, name, shape);
    }

    /** Puts a parameter together. */
    public static final class Builder {
        private final String id;
        private final String name;
        private final Shape shape;
        private Rules rules = Rules.NONE;
        private Optional<Expression> defaultValue = Optional.empty();
        private Condition visibleWhen = Condition.ALWAYS;
        private Optional<Condition> requiredWhen = Optional.empty();
        private Optional<LookupDefinition> optionsFrom = Optional.empty();

        private Builder(String id, String name, Shape shape) {
            this.id = id;
            this.name = name;
            this.shape = shape;
        }

        /** There must be a value. */
        public Builder required() {
            return rules(true, rules.minLength(), rules.maxLength(), rules.min(), rules.max());
        }

        /** A text has at least so many characters. */
        public Builder minLength(int least) {
            return rules(rules.required(), Optional.of(least), rules.maxLength(), rules.min(), rules.max());
        }

        /** A text has at most so many characters. */
        public Builder maxLength(int most) {
            return rules(rules.required(), rules.minLength(), Optional.of(most), rules.min(), rules.max());
        }

        /** A number is at least this one, given as decimal text. */
        public Builder min(String least) {
            return rules(
                    rules.required(),
                    rules.minLength(),
                    rules.maxLength(),
                    Optional.of(new BigDecimal(least)),
                    rules.max());
        }

        /** A number is at most this one, given as decimal text. */
        public Builder max(String most) {
            return rules(
                    rules.required(),
                    rules.minLength(),
                    rules.maxLength(),
                    rules.min(),
                    Optional.of(new BigDecimal(most)));
        }

        private Builder rules(
                boolean required,
                Optional<Integer> minLength,
                Optional<Integer> maxLength,
                Optional<BigDecimal> min,
                Optional<BigDecimal> max) {
            rules = new Rules(
                    required, minLength, maxLength, min, max, rules.pattern(), rules.format(), rules.options());
            return this;
        }

        /** The whole text matches this regular expression. */
        public Builder pattern(String expression) {
            return texts(Optional.of(expression), rules.format(), rules.options());
        }

        /** The text has this format: {@code email} or {@code uri}. */
        public Builder format(String format) {
            return texts(rules.pattern(), Optional.of(format), rules.options());
        }

        /** The text is one of these. */
        public Builder options(String... texts) {
            return texts(rules.pattern(), rules.format(), Arrays.asList(texts));
        }

        private Builder texts(Optional<String> pattern, Optional<String> format, List<String> options) {
            rules = new Rules(
                    rules.required(),
                    rules.minLength(),
                    rules.maxLength(),
                    rules.min(),
                    rules.max(),
                    pattern,
                    format,
                    options);
            return this;
        }

        /** What counts when no value is given. */
        public Builder defaultValue(Expression value) {
            defaultValue = Optional.of(value);
            return this;
        }

        /** It means nothing unless this holds. */
        public Builder visibleWhen(Condition condition) {
            visibleWhen = condition;
            return this;
        }

        /** It must be given when this holds. */
        public Builder requiredWhen(Condition condition) {
            requiredWhen = Optional.of(condition);
            return this;
        }

        /** Where the values that it may have are found. */
        public Builder optionsFrom(LookupDefinition lookup) {
            optionsFrom = Optional.of(lookup);
            return this;
        }

        /** The parameter. */
        public ParameterDefinition build() {
            return new ParameterDefinition(
                    id, name, shape, rules, defaultValue, visibleWhen, requiredWhen, optionsFrom);
        }
    }
}
