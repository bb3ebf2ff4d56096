package dev.ferrule.runtime.value;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.UnexpectedAnswerException;
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
import dev.ferrule.runtime.time.Times;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The base of generated output values: an immutable object with typed accessors. Members that the class does not know
 * are kept and found in {@link #toJson()}. A member that is missing, or not of its documented type, shows when it is
 * asked for and not before: an answer with one odd member stays usable.
 */
public abstract class ObjectValue implements JsonConvertible {

    private final JsonObject json;

    /** A value over this object, in its documented form. */
    protected ObjectValue(JsonObject json) {
        this.json = json;
    }

    /**
     * Reads what an action returned. An answer that holds nothing, such as one of the status 204, is a value without
     * members.
     *
     * @throws UnexpectedAnswerException when it is something else than an object
     */
    public static <T> T read(JsonValue value, Function<JsonObject, T> type) {
        if (value instanceof JsonObject object) {
            return type.apply(object);
        }
        if (value instanceof JsonNull) {
            return type.apply(JsonObject.EMPTY);
        }
        throw unexpected("The service answered something else than an object.");
    }

    /**
     * Reads a list that an action returned, which is empty when the answer holds nothing.
     *
     * @throws UnexpectedAnswerException when it is something else than an array
     */
    public static <T> List<T> readList(JsonValue value, Function<JsonValue, T> type) {
        if (value instanceof JsonArray array) {
            return array.values().stream().map(type).toList();
        }
        if (value instanceof JsonNull) {
            return List.of();
        }
        throw unexpected("The service answered something else than a list.");
    }

    /**
     * Reads a map that an action returned, in its order, which is empty when the answer holds nothing.
     *
     * @throws UnexpectedAnswerException when it is something else than an object
     */
    public static <T> Map<String, T> readMap(JsonValue value, Function<JsonValue, T> type) {
        if (value instanceof JsonObject object) {
            Map<String, T> values = new LinkedHashMap<>();
            object.members().forEach((key, member) -> values.put(key, type.apply(member)));
            return Collections.unmodifiableMap(values);
        }
        if (value instanceof JsonNull) {
            return Map.of();
        }
        throw unexpected("The service answered something else than an object.");
    }

    /** Reads a list of objects that an action returned. See {@link #readList}. */
    public static <T> List<T> readObjects(JsonValue value, Function<JsonObject, T> type) {
        return readList(value, entry -> read(entry, type));
    }

    /** Reads a map of objects that an action returned. See {@link #readMap}. */
    public static <T> Map<String, T> readObjectMap(JsonValue value, Function<JsonObject, T> type) {
        return readMap(value, entry -> read(entry, type));
    }

    /** The whole object in its documented form, with the members that this class does not know. */
    @Override
    public final JsonObject toJson() {
        return json;
    }

    /** A text, or null when it is not there. */
    protected final @Nullable String text(String member) {
        JsonValue value = find(member);
        return value == null ? null : expect(member, value instanceof JsonText text ? text.text() : null);
    }

    /** A whole number, or null when it is not there. */
    protected final @Nullable Long integer(String member) {
        BigDecimal number = number(member);
        return number == null ? null : whole(member, number);
    }

    /** A number, or null when it is not there. */
    protected final @Nullable BigDecimal number(String member) {
        JsonValue value = find(member);
        return value == null ? null : expect(member, value instanceof JsonNumber number ? number.value() : null);
    }

    /** A flag, or null when it is not there. */
    protected final @Nullable Boolean flag(String member) {
        JsonValue value = find(member);
        return value == null ? null : expect(member, value instanceof JsonBoolean flag ? flag.value() : null);
    }

    /** A date, or null when it is not there; what is no ISO date is found in {@link #toJson()} only. */
    protected final @Nullable LocalDate date(String member) {
        return time(member, Times::date);
    }

    /** A time with its offset, or null when it is not there; what is not RFC 3339 is found in {@link #toJson()} only. */
    protected final @Nullable OffsetDateTime dateTime(String member) {
        return time(member, Times::time);
    }

    /** A duration, or null when it is not there; what is not ISO 8601 is found in {@link #toJson()} only. */
    protected final @Nullable Duration duration(String member) {
        return time(member, Times::duration);
    }

    private <T> @Nullable T time(String member, Function<String, Optional<T>> reader) {
        String text = text(member);
        return text == null ? null : expect(member, reader.apply(text).orElse(null));
    }

    /** A secret, or null when it is not there. */
    protected final @Nullable Secret secret(String member) {
        JsonValue value = find(member);
        if (value instanceof JsonText text) {
            return Secret.of(text.text());
        }
        return value == null ? null : expect(member, value instanceof JsonSecret secret ? secret.secret() : null);
    }

    /** Any value, or null when it is not there. */
    protected final @Nullable JsonValue any(String member) {
        return json.members().get(member);
    }

    /** An object, or null when it is not there. */
    protected final <T> @Nullable T object(String member, Function<JsonObject, T> type) {
        JsonValue value = find(member);
        return value == null ? null : type.apply(expect(member, value instanceof JsonObject object ? object : null));
    }

    /** A value that has one of several forms, or null when it is not there. */
    protected final <T> @Nullable T oneOf(String member, Function<JsonValue, T> type) {
        JsonValue value = find(member);
        return value == null ? null : type.apply(value);
    }

    /** A list; empty when it is not there. */
    protected final <T> List<T> list(String member, Function<JsonValue, T> type) {
        JsonValue value = find(member);
        if (value == null) {
            return List.of();
        }
        return expect(member, value instanceof JsonArray array ? array : null).values().stream()
                .map(type)
                .toList();
    }

    /** A list of objects; empty when it is not there. */
    protected final <T> List<T> objects(String member, Function<JsonObject, T> type) {
        return list(member, entry -> read(entry, type));
    }

    /** A map of objects, in its order; empty when it is not there. */
    protected final <T> Map<String, T> objectMap(String member, Function<JsonObject, T> type) {
        return map(member, entry -> read(entry, type));
    }

    /** A map, in its order; empty when it is not there. */
    protected final <T> Map<String, T> map(String member, Function<JsonValue, T> type) {
        JsonValue value = find(member);
        return value == null ? Map.of() : readMap(expect(member, value instanceof JsonObject map ? map : null), type);
    }

    /** Whether the member is there, be it null. */
    protected final boolean has(String member) {
        return json.members().containsKey(member);
    }

    /** The value, which the service always answers. */
    protected final <T> T required(String member, @Nullable T value) {
        if (value == null) {
            throw unexpected("The service left out the member " + member + ".");
        }
        return value;
    }

    /** What is read of a member that the service always answers. */
    protected final <T> T required(Function<String, @Nullable T> reader, String member) {
        return required(member, reader.apply(member));
    }

    /** The text of a list's entry. */
    public static String asText(JsonValue value) {
        return expect("entry", value instanceof JsonText text ? text.text() : null);
    }

    /** The whole number of a list's entry. */
    public static Long asInteger(JsonValue value) {
        return whole("entry", asNumber(value));
    }

    private static Long whole(String member, BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            throw unexpected("The member " + member + " is no whole number that fits.");
        }
    }

    /** The number of a list's entry. */
    public static BigDecimal asNumber(JsonValue value) {
        return expect("entry", value instanceof JsonNumber number ? number.value() : null);
    }

    /** The date of a list's entry. */
    public static LocalDate asDate(JsonValue value) {
        return expect("entry", Times.date(asText(value)).orElse(null));
    }

    /** The time of a list's entry. */
    public static OffsetDateTime asDateTime(JsonValue value) {
        return expect("entry", Times.time(asText(value)).orElse(null));
    }

    /** The duration of a list's entry. */
    public static Duration asDuration(JsonValue value) {
        return expect("entry", Times.duration(asText(value)).orElse(null));
    }

    /** The file that an action returned. */
    public static FileSource asFile(JsonValue value) {
        return expect("file", value instanceof JsonFile file ? file.source() : null);
    }

    /** The secret of a list's entry. */
    public static Secret asSecret(JsonValue value) {
        return value instanceof JsonSecret secret ? secret.secret() : Secret.of(asText(value));
    }

    /** The flag of a list's entry. */
    public static Boolean asFlag(JsonValue value) {
        return expect("entry", value instanceof JsonBoolean flag ? flag.value() : null);
    }

    private @Nullable JsonValue find(String member) {
        JsonValue value = json.members().get(member);
        return value instanceof JsonNull ? null : value;
    }

    private static <T> T expect(String member, @Nullable T value) {
        if (value == null) {
            throw unexpected("The member " + member + " is not of its documented type.");
        }
        return value;
    }

    private static UnexpectedAnswerException unexpected(String message) {
        return new UnexpectedAnswerException(
                Failure.builder(ErrorKind.UNEXPECTED_ANSWER, message).build(), null);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof ObjectValue that && getClass() == that.getClass() && json.equals(that.json);
    }

    @Override
    public final int hashCode() {
        return json.hashCode();
    }

    /** The class's name and JSON with secrets masked. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + json;
    }

    /** The base of generated builders, which set what the accessors tell; null takes a member out. */
    public abstract static class Builder {

        private JsonObject json;

        /** A builder that starts from this object. */
        protected Builder(JsonObject json) {
            this.json = json;
        }

        /** Sets a member, or takes it out when the value is null. */
        protected final void put(String member, @Nullable Object value) {
            json = value == null ? json.without(member) : json.with(member, JsonValue.ofPlain(value));
        }

        /** The builder, with a member set, or taken out when the value is null. */
        protected static <B extends Builder> B with(B builder, String member, @Nullable Object value) {
            builder.put(member, value);
            return builder;
        }

        /** The builder, with a member that is cleared, which is not the same as one that is taken out. */
        protected static <B extends Builder> B cleared(B builder, String member) {
            builder.put(member, JsonNull.NULL);
            return builder;
        }

        /** The object as it stands. */
        protected final JsonObject members() {
            return json;
        }
    }
}
