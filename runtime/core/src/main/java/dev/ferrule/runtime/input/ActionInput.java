package dev.ferrule.runtime.input;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonBoolean;
import dev.ferrule.runtime.json.JsonConvertible;
import dev.ferrule.runtime.json.JsonFile;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonSecret;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.value.ObjectValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The base of generated inputs: immutable values by parameter, with typed accessors that carry the rules. What was not given, or
 * was cleared, reads as null.
 */
public abstract class ActionInput implements TypedInput {

    private final Inputs given;

    /** An input that holds these values. */
    protected ActionInput(Inputs given) {
        this.given = given;
    }

    /** The input that someone puts together with a builder. */
    protected static <I extends ActionInput, B extends Builder<I, B>> I filled(B builder, Consumer<? super B> by) {
        by.accept(builder);
        return builder.build();
    }

    @Override
    public final Inputs toInputs() {
        return given;
    }

    /** A text. */
    protected final @Nullable String text(String parameter) {
        return find(parameter) instanceof JsonText text ? text.text() : null;
    }

    /** A whole number. */
    protected final @Nullable Long integer(String parameter) {
        BigDecimal number = number(parameter);
        return number == null ? null : number.longValueExact();
    }

    /** A number. */
    protected final @Nullable BigDecimal number(String parameter) {
        return find(parameter) instanceof JsonNumber number ? number.value() : null;
    }

    /** A flag. */
    protected final @Nullable Boolean flag(String parameter) {
        return find(parameter) instanceof JsonBoolean flag ? flag.value() : null;
    }

    /** A secret. */
    protected final @Nullable Secret secret(String parameter) {
        return find(parameter) instanceof JsonSecret secret ? secret.secret() : null;
    }

    /** A file. */
    protected final @Nullable FileSource file(String parameter) {
        return find(parameter) instanceof JsonFile file ? file.source() : null;
    }

    /** A date. */
    protected final @Nullable LocalDate date(String parameter) {
        String date = text(parameter);
        return date == null ? null : LocalDate.parse(date);
    }

    /** A time, in UTC. */
    protected final @Nullable OffsetDateTime time(String parameter) {
        String time = text(parameter);
        return time == null ? null : OffsetDateTime.parse(time);
    }

    /** A duration. */
    protected final @Nullable Duration duration(String parameter) {
        String duration = text(parameter);
        return duration == null ? null : Duration.parse(duration);
    }

    /** Any value; JSON's null is one. */
    protected final @Nullable JsonValue value(String parameter) {
        return find(parameter);
    }

    /** A list, its entries read as this type; it cannot be changed. */
    protected final <T> @Nullable List<T> list(String parameter, Function<JsonValue, T> type) {
        return find(parameter) instanceof JsonArray array
                ? array.values().stream().map(type).toList()
                : null;
    }

    /** A map in its order, its values read as this type; it cannot be changed. */
    protected final <T> @Nullable Map<String, T> map(String parameter, Function<JsonValue, T> type) {
        if (!(find(parameter) instanceof JsonObject object)) {
            return null;
        }
        Map<String, T> values = new LinkedHashMap<>();
        object.members().forEach((key, member) -> values.put(key, type.apply(member)));
        return Collections.unmodifiableMap(values);
    }

    /** A list of generated values; it cannot be changed. */
    protected final <T> @Nullable List<T> objects(String parameter, Function<JsonObject, T> type) {
        return list(parameter, entry -> ObjectValue.read(entry, type));
    }

    /** A map of generated values, in its order; it cannot be changed. */
    protected final <T> @Nullable Map<String, T> objectMap(String parameter, Function<JsonObject, T> type) {
        return map(parameter, entry -> ObjectValue.read(entry, type));
    }

    /** A generated value. */
    protected final <T> @Nullable T object(String parameter, Function<JsonObject, T> type) {
        return find(parameter) instanceof JsonObject object ? type.apply(object) : null;
    }

    /** A generated value that has one of several forms. */
    protected final <T> @Nullable T oneOf(String parameter, Function<JsonValue, T> type) {
        JsonValue value = find(parameter);
        return value == null || value instanceof JsonNull ? null : type.apply(value);
    }

    private @Nullable JsonValue find(String parameter) {
        return given.values().get(parameter);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof ActionInput that && getClass() == that.getClass() && given.equals(that.given);
    }

    @Override
    public final int hashCode() {
        return given.hashCode();
    }

    /** The class's name and what was given, secrets masked. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + given;
    }

    /**
     * The base of generated builders: puts inputs together. A parameter given as null is not sent. What is given is copied.
     * Not safe for use by several threads.
     *
     * @param <I> the input
     * @param <B> the builder of it
     */
    public abstract static class Builder<I extends ActionInput, B extends Builder<I, B>> {

        private final Inputs.Builder given;
        private final Function<Inputs, I> input;

        /**
         * A builder.
         *
         * @param given what it starts from
         * @param input makes the input of what is given in the end
         */
        protected Builder(Inputs given, Function<Inputs, I> input) {
            this.given = given.toBuilder();
            this.input = input;
        }

        /** The input. Its rules are checked when it is used, all of them at once. */
        public final I build() {
            return input.apply(given.build());
        }

        /** A text. */
        protected final B text(String parameter, @Nullable String value) {
            given.text(parameter, value);
            return self();
        }

        /** A whole number. */
        protected final B integer(String parameter, @Nullable Long value) {
            given.integer(parameter, value);
            return self();
        }

        /** A number. */
        protected final B number(String parameter, @Nullable BigDecimal value) {
            given.number(parameter, value);
            return self();
        }

        /** A flag. */
        protected final B flag(String parameter, @Nullable Boolean value) {
            given.flag(parameter, value);
            return self();
        }

        /** A secret. */
        protected final B secret(String parameter, @Nullable Secret value) {
            given.secret(parameter, value);
            return self();
        }

        /** A file. */
        protected final B file(String parameter, @Nullable FileSource value) {
            given.file(parameter, value);
            return self();
        }

        /** A date. */
        protected final B date(String parameter, @Nullable LocalDate value) {
            given.date(parameter, value);
            return self();
        }

        /** A time; it is kept in UTC. */
        protected final B time(String parameter, @Nullable OffsetDateTime value) {
            given.time(parameter, value);
            return self();
        }

        /** A duration. */
        protected final B duration(String parameter, @Nullable Duration value) {
            given.duration(parameter, value);
            return self();
        }

        /** Any value. */
        protected final B value(String parameter, @Nullable JsonValue value) {
            given.value(parameter, value);
            return self();
        }

        /**
         * A list of texts, numbers, flags, dates, times, durations, secrets, files or generated values.
         *
         * @throws NullPointerException when an entry is null
         */
        protected final B list(String parameter, @Nullable List<?> values) {
            if (values != null) {
                values.forEach(Objects::requireNonNull);
            }
            given.list(parameter, values);
            return self();
        }

        /**
         * A map of texts, numbers, flags, dates, times, durations, secrets or generated values.
         *
         * @throws NullPointerException when a value is null
         */
        protected final B map(String parameter, @Nullable Map<String, ?> values) {
            if (values != null) {
                values.values().forEach(Objects::requireNonNull);
            }
            given.map(parameter, values);
            return self();
        }

        /** A generated value. */
        protected final B object(String parameter, @Nullable JsonConvertible value) {
            given.object(parameter, value);
            return self();
        }

        /** Clears a parameter, which is not the same as not giving it. */
        protected final B cleared(String parameter) {
            given.cleared(parameter);
            return self();
        }

        @SuppressWarnings("unchecked")
        private B self() {
            return (B) this;
        }
    }
}
