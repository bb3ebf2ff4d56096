package dev.ferrule.runtime.json;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.time.Times;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value. Its {@code toString} is JSON with secrets masked, for people; {@link JsonWriter} writes for the wire. */
public sealed interface JsonValue
        permits JsonObject, JsonArray, JsonText, JsonNumber, JsonBoolean, JsonNull, JsonSecret, JsonFile {

    /** The text as a value. */
    static JsonText of(String text) {
        return new JsonText(text);
    }

    /** The number as a value. */
    static JsonNumber of(long number) {
        return new JsonNumber(Long.toString(number));
    }

    /** The flag as a value. */
    static JsonBoolean of(boolean flag) {
        return flag ? JsonBoolean.TRUE : JsonBoolean.FALSE;
    }

    /** The secret as a value that is written to the wire and masked everywhere else. */
    static JsonSecret of(Secret secret) {
        return new JsonSecret(secret);
    }

    /** The file as a value that is sent as bytes or Base64. */
    static JsonFile of(FileSource file) {
        return new JsonFile(file);
    }

    /** JSON's null. */
    static JsonNull ofNull() {
        return JsonNull.NULL;
    }

    /**
     * A plain Java value as JSON: text, flag, whole number, decimal, secret, file, date, time, duration, generated value, list or
     * map of these, or JSON already.
     *
     * @throws IllegalArgumentException for anything else
     */
    static JsonValue ofPlain(Object value) {
        if (value instanceof JsonValue there) {
            return there;
        }
        if (value instanceof JsonConvertible object) {
            return object.toJson();
        }
        if (value instanceof String text) {
            return of(text);
        }
        if (value instanceof Boolean flag) {
            return of(flag.booleanValue());
        }
        if (value instanceof Long || value instanceof Integer || value instanceof BigDecimal) {
            return new JsonNumber(value.toString());
        }
        if (value instanceof Secret secret) {
            return of(secret);
        }
        if (value instanceof FileSource file) {
            return of(file);
        }
        if (value instanceof OffsetDateTime time) {
            return of(Times.inUtc(time));
        }
        if (value instanceof LocalDate || value instanceof Duration) {
            return of(value.toString());
        }
        if (value instanceof List<?> list) {
            return new JsonArray(list.stream().map(JsonValue::ofPlain).toList());
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            map.forEach((key, member) -> members.put((String) key, ofPlain(member)));
            return new JsonObject(members);
        }
        throw new IllegalArgumentException(
                "There is no JSON for a " + value.getClass().getName() + ".");
    }
}
