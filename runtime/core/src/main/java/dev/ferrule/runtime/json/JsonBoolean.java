package dev.ferrule.runtime.json;

/**
 * JSON's true or false.
 *
 * @param value which of them
 */
public record JsonBoolean(boolean value) implements JsonValue {

    /** True. */
    public static final JsonBoolean TRUE = new JsonBoolean(true);
    /** False. */
    public static final JsonBoolean FALSE = new JsonBoolean(false);

    @Override
    public String toString() {
        return Boolean.toString(value);
    }
}
