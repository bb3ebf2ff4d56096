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
        return new Builder(JsonObject.EMPTY);
    }

    /** A builder that starts from these inputs. */
    public Builder toBuilder() {
        return new Builder(new JsonObject(values));
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

    /** Puts inputs together; a Java null leaves a parameter out, or takes it out again. */
    public static final class Builder {
        private JsonObject.Builder values;

        private Builder(JsonObject given) {
            values = JsonObject.builder().putAll(given);
        }

        /** A text. */
        public Builder text(String parameter, @Nullable String value) {
            return value(parameter, value == null ? null : JsonValue.of(value));
        }

        /** A whole number. */
        public Builder integer(String parameter, @Nullable Long value) {
            return value(parameter, value == null ? null : JsonValue.of(value.longValue()));
        }

        /** A flag. */
        public Builder flag(String parameter, @Nullable Boolean value) {
            return value(parameter, value == null ? null : JsonValue.of(value.booleanValue()));
        }

        /** A number. */
        public Builder number(String parameter, @Nullable BigDecimal value) {
            return value(parameter, value == null ? null : new JsonNumber(value.toString()));
        }

        /** A secret. */
        public Builder secret(String parameter, @Nullable Secret value) {
            return value(parameter, value == null ? null : JsonValue.of(value));
        }

        /** A file. */
        public Builder file(String parameter, @Nullable FileSource value) {
            return value(parameter, value == null ? null : JsonValue.of(value));
        }

        /** A date. */
        public Builder date(String parameter, @Nullable LocalDate value) {
            return value(parameter, value == null ? null : JsonValue.ofPlain(value));
        }

        /** A time; it is kept in UTC. */
        public Builder time(String parameter, @Nullable OffsetDateTime value) {
            return value(parameter, value == null ? null : JsonValue.ofPlain(value));
        }

        /** A duration. */
        public Builder duration(String parameter, @Nullable Duration value) {
            return value(parameter, value == null ? null : JsonValue.ofPlain(value));
        }

        /** A list of texts, numbers, flags, dates, times, durations, secrets or generated values. */
        public Builder list(String parameter, @Nullable List<?> values) {
            return value(parameter, values == null ? null : JsonValue.ofPlain(values));
        }

        /** A map of texts, numbers, flags, secrets or generated values. */
        public Builder map(String parameter, @Nullable Map<String, ?> values) {
            return value(parameter, values == null ? null : JsonValue.ofPlain(values));
        }

        /** A generated value. */
        public Builder object(String parameter, @Nullable JsonConvertible value) {
            return value(parameter, value == null ? null : value.toJson());
        }

        /** Any value. */
        public Builder value(String parameter, @Nullable JsonValue value) {
            if (value != null) {
                values.put(parameter, value);
            } else if (values.has(parameter)) {
                JsonObject rest = values.build().without(parameter);
                values = JsonObject.builder().putAll(rest);
            }
            return this;
        }

        /** A parameter that is cleared, which is not the same as one that is not given. */
        public Builder cleared(String parameter) {
            return value(parameter, JsonValue.ofNull());
        }

        /** The inputs. */
        public Inputs build() {
            return new Inputs(values.build().members());
        }
    }
}
