package dev.ferrule.codegen.manifest;

import dev.ferrule.codegen.page.ActionLinks;
import dev.ferrule.codegen.page.MdxText;
import dev.ferrule.codegen.page.PlainText;
import dev.ferrule.codegen.page.RichText;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object that is being put together; what is null, blank, false or empty is left out. Not for several threads. */
final class Json {

    private static final MdxText MARKDOWN = new MdxText(ActionLinks.NONE);

    private final JsonObject.Builder members = JsonObject.builder();

    /** A text that programs read, as it stands. */
    Json word(String name, @Nullable String text) {
        return text == null || text.isBlank() ? this : value(name, JsonValue.of(text));
    }

    /** A text that people read on one plain line. */
    Json line(String name, @Nullable String text) {
        return text == null ? this : word(name, PlainText.line(RichText.parse(text)));
    }

    /** A text that people read, as CommonMark in which nothing of it is markup but what the language allows. */
    Json prose(String name, @Nullable String text) {
        return text == null ? this : word(name, MARKDOWN.blocks(RichText.parse(text)));
    }

    Json number(String name, @Nullable Number number) {
        return number == null ? this : value(name, JsonValue.of(number.longValue()));
    }

    /** A flag that is said only when it is set. */
    Json when(String name, boolean holds) {
        return holds ? value(name, JsonValue.of(true)) : this;
    }

    Json flag(String name, boolean holds) {
        return value(name, JsonValue.of(holds));
    }

    Json words(String name, Collection<String> texts) {
        return texts.isEmpty()
                ? this
                : value(
                        name,
                        new JsonArray(
                                texts.stream().<JsonValue>map(JsonValue::of).toList()));
    }

    <T> Json each(String name, Collection<T> values, Function<T, ? extends JsonValue> entry) {
        List<JsonValue> entries = values.stream().<JsonValue>map(entry).toList();
        return entries.isEmpty() ? this : value(name, new JsonArray(entries));
    }

    Json value(String name, @Nullable JsonValue value) {
        if (value != null) {
            members.put(name, value);
        }
        return this;
    }

    JsonObject done() {
        return members.build();
    }
}
