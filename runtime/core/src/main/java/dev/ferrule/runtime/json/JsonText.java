package dev.ferrule.runtime.json;

/**
 * A JSON string.
 *
 * @param text the text
 */
public record JsonText(String text) implements JsonValue {
    @Override
    public String toString() {
        return JsonWriter.masked(this);
    }
}
