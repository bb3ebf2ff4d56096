package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.json.InvalidJsonException;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tokens as they are written to a file. */
final class TokenJson {

    private TokenJson() {}

    static byte[] write(Tokens tokens) {
        JsonObject kept = JsonObject.EMPTY;
        for (Map.Entry<String, String> member : tokens.kept().entrySet()) {
            kept = kept.with(member.getKey(), JsonValue.of(member.getValue()));
        }
        JsonArray cookies =
                new JsonArray(tokens.cookies().stream().map(TokenJson::cookie).toList());
        JsonObject json = JsonObject.EMPTY;
        json = with(json, "access", tokens.access().map(JsonValue::of));
        json = with(json, "refresh", tokens.refresh().map(JsonValue::of));
        json = with(json, "expires", tokens.expires().map(end -> JsonValue.of(end.toString())));
        return JsonWriter.wire(json.with("kept", kept).with("cookies", cookies));
    }

    private static JsonValue cookie(Cookie cookie) {
        JsonObject json = JsonObject.EMPTY
                .with("name", JsonValue.of(cookie.name()))
                .with("value", JsonValue.of(cookie.value()))
                .with("path", JsonValue.of(cookie.path()))
                .with("secure", JsonValue.of(cookie.secure()));
        return with(json, "expires", cookie.expires().map(end -> JsonValue.of(end.toString())));
    }

    private static JsonObject with(JsonObject json, String name, Optional<? extends JsonValue> value) {
        return value.isPresent() ? json.with(name, value.get()) : json;
    }

    /**
     * The tokens.
     *
     * @throws IOException when the bytes are no tokens; the message holds nothing of them
     */
    static Tokens read(byte[] bytes) throws IOException {
        try {
            if (JsonReader.read(new String(bytes, StandardCharsets.UTF_8)) instanceof JsonObject json) {
                return new Tokens(
                        text(json, "access").map(Secret::of),
                        text(json, "refresh").map(Secret::of),
                        text(json, "expires").map(Instant::parse),
                        texts(json, "kept"),
                        cookies(json.member("cookies").orElse(JsonObject.EMPTY)));
            }
        } catch (InvalidJsonException | DateTimeException e) {
            throw new IOException("The file of the tokens holds something else.");
        }
        throw new IOException("The file of the tokens holds something else.");
    }

    /** An object of names and values is what was saved before cookies had paths. */
    private static List<Cookie> cookies(JsonValue saved) {
        if (saved instanceof JsonArray list) {
            return list.values().stream().flatMap(item -> cookie(item).stream()).toList();
        }
        return texts(JsonObject.EMPTY.with("cookies", saved), "cookies").entrySet().stream()
                .map(entry -> Cookie.of(entry.getKey(), Secret.of(entry.getValue())))
                .toList();
    }

    private static Optional<Cookie> cookie(JsonValue item) {
        if (!(item instanceof JsonObject json)) {
            return Optional.empty();
        }
        return text(json, "name")
                .flatMap(name -> text(json, "value")
                        .map(value -> new Cookie(
                                name,
                                Secret.of(value),
                                text(json, "path").orElse("/"),
                                text(json, "expires").map(Instant::parse),
                                json.member("secure")
                                        .filter(JsonValue.of(true)::equals)
                                        .isPresent())));
    }

    private static Optional<String> text(JsonObject json, String name) {
        return json.member(name).filter(JsonText.class::isInstance).map(value -> ((JsonText) value).text());
    }

    private static Map<String, String> texts(JsonObject json, String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (json.member(name).orElse(JsonObject.EMPTY) instanceof JsonObject object) {
            object.members().keySet().forEach(key -> text(object, key).ifPresent(text -> texts.put(key, text)));
        }
        return texts;
    }
}
