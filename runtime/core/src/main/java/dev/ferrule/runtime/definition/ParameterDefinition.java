package dev.ferrule.runtime.definition;

import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonValue;
import java.util.Arrays;
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
 * @param clearable whether JSON's null is a value that clears it, and so counts as given
 * @param cleared of a member of a shape, what is sent where it is cleared; empty for null
 * @param optionsFrom where the values that it may have are found; they are an offer, other values are sent too
 * @param entriesFrom where the entries that a map may have are found; they are an offer as well
 */
public record ParameterDefinition(
        String id,
        String name,
        Shape shape,
        Rules rules,
        Optional<Expression> defaultValue,
        Condition visibleWhen,
        Optional<Condition> requiredWhen,
        boolean clearable,
        Optional<JsonValue> cleared,
        Optional<LookupDefinition> optionsFrom,
        Optional<EntriesDefinition> entriesFrom) {

    /** A parameter of this form, without rules yet. */
    public static Builder builder(String id, String name, Shape shape) {
        return new Builder(id, name, shape);
    }

    /** A parameter that is labelled as its id says, {@code First Name} for {@code first_name}, without rules yet. */
    public static Builder builder(String id, Shape shape) {
        return builder(id, Label.of(id), shape);
    }

    /** The same under another id, labelled as that says. */
    public ParameterDefinition alike(String otherId) {
        return called(otherId, Label.of(otherId));
    }

    /** The same as a part of another value: blamed under its id, and named by the way to it. */
    public ParameterDefinition partOf(ParameterDefinition whole) {
        return called(whole.id, whole.name + ": " + name);
    }

    private ParameterDefinition called(String otherId, String otherName) {
        return new ParameterDefinition(
                otherId,
                otherName,
                shape,
                rules,
                defaultValue,
                visibleWhen,
                requiredWhen,
                clearable,
                cleared,
                optionsFrom,
                entriesFrom);
    }

    /** Whether this counts as given: anything but null, and null as well when that clears the parameter. */
    public boolean isGiven(JsonValue value) {
        return clearable || !(value instanceof JsonNull);
    }

    /** Puts a parameter together. */
    public static final class Builder {
        private final String id;
        private final String name;
        private final Shape shape;
        private final Rules.Builder rules = new Rules.Builder();
        private Optional<Expression> defaultValue = Optional.empty();
        private Condition visibleWhen = Condition.ALWAYS;
        private Optional<Condition> requiredWhen = Optional.empty();
        private boolean clearable;
        private Optional<JsonValue> cleared = Optional.empty();
        private Optional<LookupDefinition> optionsFrom = Optional.empty();
        private Optional<EntriesDefinition> entriesFrom = Optional.empty();

        private Builder(String id, String name, Shape shape) {
            this.id = id;
            this.name = name;
            this.shape = shape;
        }

        /** There must be a value. */
        public Builder required() {
            rules.required();
            return this;
        }

        /** A text has at least so many characters. */
        public Builder minLength(int least) {
            rules.minLength(least);
            return this;
        }

        /** A text has at most so many characters. */
        public Builder maxLength(int most) {
            rules.maxLength(most);
            return this;
        }

        /** The smallest number as decimal text, earliest date or time, or shortest duration. */
        public Builder min(String least) {
            rules.min(least);
            return this;
        }

        /** The largest number as decimal text, latest date or time, or longest duration. */
        public Builder max(String most) {
            rules.max(most);
            return this;
        }

        /** The whole text matches this regular expression. */
        public Builder pattern(String expression) {
            rules.pattern(expression);
            return this;
        }

        /** The text has this format: {@code email} or {@code uri}. */
        public Builder format(String format) {
            rules.format(format);
            return this;
        }

        /** The text is one of these. */
        public Builder options(String... texts) {
            rules.options(Arrays.asList(texts));
            return this;
        }

        /** A time without an offset is one of this zone (IANA). */
        public Builder zone(String id) {
            rules.zone(id);
            return this;
        }

        /** A list or map has at least so many entries. */
        public Builder minItems(int least) {
            rules.minItems(least);
            return this;
        }

        /** A list or map has at most so many entries. */
        public Builder maxItems(int most) {
            rules.maxItems(most);
            return this;
        }

        /** The entries of a list differ. */
        public Builder unique() {
            rules.unique();
            return this;
        }

        /** A file, or each of a list, has at most so many bytes. */
        public Builder maxSize(long most) {
            rules.maxSize(most);
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

        /** JSON's null clears it. */
        public Builder clearable() {
            clearable = true;
            return this;
        }

        /** JSON's null clears it, as a member of a shape by sending this in its place. */
        public Builder clearable(JsonValue sent) {
            cleared = Optional.of(sent);
            return clearable();
        }

        /** Where the values that it may have are found. */
        public Builder optionsFrom(LookupDefinition lookup) {
            optionsFrom = Optional.of(lookup);
            return this;
        }

        /** Where the entries that it may have are found. */
        public Builder entriesFrom(EntriesDefinition entries) {
            entriesFrom = Optional.of(entries);
            return this;
        }

        /** The parameter. */
        public ParameterDefinition build() {
            return new ParameterDefinition(
                    id,
                    name,
                    shape,
                    rules.build(),
                    defaultValue,
                    visibleWhen,
                    requiredWhen,
                    clearable,
                    cleared,
                    optionsFrom,
                    entriesFrom);
        }
    }
}
