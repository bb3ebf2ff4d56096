package dev.ferrule.runtime.input;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.json.JsonConvertible;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a caller gives to an action: values by parameter id. A parameter that is not in it was not given; JSON's null is
 * a value that was given.
 */
public final class Inputs {

    /** Nothing given. */
    public static final Inputs NONE = new Inputs(Map.of());

    private final Map<String, JsonValue> values;

    private Inputs(Map<String, JsonValue> values) {
        this.values = new JsonObject(values).members();
    }

    /** Inputs of these values. */
    public static Inputs of(Map<String, JsonValue> values) {
        return new Inputs(values);
    }

    /** Inputs to be put together. */
    public static Builder builder() {
        return new Builder();
    }

    /** The value given for a parameter, if one was. */
    public Optional<JsonValue> get(String parameter) {
        return Optional.ofNullable(values.get(parameter));
    }

    /** All values by parameter id, in the order in which they were given. */
    public Map<String, JsonValue> values() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Inputs that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** JSON with secrets masked. */
    @Override
    public String toString() {
        return new JsonObject(values).toString();
    }

    /** Puts inputs together; a Java null leaves a parameter out. */
    public static final class Builder {
        private final JsonObject.Builder values = JsonObject.builder();

        private Builder() {}

        /** A text. */
        public Builder text(String parameter, @Nullable String value) {
            return value == null ? this : value(parameter, JsonValue.of(value));
        }

        /** A whole number. */
        public Builder integer(String parameter, @Nullable Long value) {
            return value == null ? this : value(parameter, JsonValue.of(value.longValue()));
        }

        /** A flag. */
        public Builder flag(String parameter, @Nullable Boolean value) {
            return value == null ? this : value(parameter, JsonValue.of(value.booleanValue()));
        }

        /** A number. */
        public Builder number(String parameter, @Nullable BigDecimal value) {
            return value == null ? this : value(parameter, new JsonNumber(value.toString()));
        }

        /** A secret. */
        public Builder secret(String parameter, @Nullable Secret value) {
            return value == null ? this : value(parameter, JsonValue.of(value));
        }

        /** A file. */
        public Builder file(String parameter, @Nullable FileSource value) {
            return value == null ? this : value(parameter, JsonValue.of(value));
        }

        /** A date. */
        public Builder date(String parameter, @Nullable LocalDate value) {
            return value == null ? this : value(parameter, JsonValue.ofPlain(value));
        }

        /** A time; it is kept in UTC. */
        public Builder time(String parameter, @Nullable OffsetDateTime value) {
            return value == null ? this : value(parameter, JsonValue.ofPlain(value));
        }

        /** A duration. */
        public Builder duration(String parameter, @Nullable Duration value) {
            return value == null ? this : value(parameter, JsonValue.ofPlain(value));
        }

        /** A list of texts, numbers, flags, dates, times, durations, secrets or generated values. */
        public Builder list(String parameter, @Nullable List<?> values) {
            return values == null ? this : value(parameter, JsonValue.ofPlain(values));
        }

        /** A map of texts, numbers, flags, secrets or generated values. */
        public Builder map(String parameter, @Nullable Map<String, ?> values) {
            return values == null ? this : value(parameter, JsonValue.ofPlain(values));
        }

        /** A generated value. */
        public Builder object(String parameter, @Nullable JsonConvertible value) {
            return value == null ? this : value(parameter, value.toJson());
        }

        /** Any value. */
        public Builder value(String parameter, @Nullable JsonValue value) {
            if (value != null) {
                values.put(parameter, value);
            }
            return this;
        }

        /** A parameter that is cleared, which is not the same as one that is not given. */
        public Builder cleared(String parameter, boolean cleared) {
            return cleared ? value(parameter, JsonValue.ofNull()) : this;
        }

        /** The inputs. */
        public Inputs build() {
            return new Inputs(values.build().members());
        }
    }
}
