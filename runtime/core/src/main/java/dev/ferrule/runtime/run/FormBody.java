package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.BodyDefinition.Format;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A body as {@code application/x-www-form-urlencoded} (WHATWG URL, 5.2), in UTF-8. Null is written as an empty text: the
 * form has no other word for it.
 */
final class FormBody {

    private final Format format;
    private final StringBuilder pairs = new StringBuilder();

    private FormBody(Format format) {
        this.format = format;
    }

    /**
     * The bytes of the form.
     *
     * @throws IllegalArgumentException for an object where the format has no place for one, and for half a surrogate pair
     */
    static byte[] write(JsonValue value, Format format) {
        FormBody form = new FormBody(format);
        if (!(value instanceof JsonObject object)) {
            throw new IllegalArgumentException("a form is made of names and values");
        }
        object.members().forEach(form::add);
        return form.pairs.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void add(String name, JsonValue value) {
        switch (format) {
            case FORM_BRACKETS -> InnerNames.BRACKETS.each(name, value, this::pair);
            case FORM_DOTS -> InnerNames.DOTS.each(name, value, this::pair);
            case FORM_DOTS_FROM_1 -> InnerNames.DOTS_FROM_1.each(name, value, this::pair);
            default -> flat(name, value);
        }
    }

    private void flat(String name, JsonValue value) {
        if (value instanceof JsonObject) {
            throw new IllegalArgumentException("a flat form has no place for the object at " + name);
        } else if (value instanceof JsonArray array) {
            array.values().forEach(entry -> flat(name, entry));
        } else {
            pair(name, value);
        }
    }

    private void pair(String name, JsonValue value) {
        String text = value instanceof JsonNull
                ? ""
                : Evaluator.text(value)
                        .orElseThrow(() -> new IllegalArgumentException("a form has no place for a file, at " + name));
        pairs.append(pairs.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(Utf8.checked(name), StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(Utf8.checked(text), StandardCharsets.UTF_8));
    }
}
