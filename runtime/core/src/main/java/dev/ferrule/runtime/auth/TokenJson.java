package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.json.InvalidJsonException;
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
        JsonObject cookies = JsonObject.EMPTY;
        for (Map.Entry<String, Secret> cookie : tokens.cookies().entrySet()) {
            cookies = cookies.with(cookie.getKey(), JsonValue.of(cookie.getValue()));
        }
        JsonObject json = JsonObject.EMPTY;
        json = with(json, "access", tokens.access().map(JsonValue::of));
        json = with(json, "refresh", tokens.refresh().map(JsonValue::of));
        json = with(json, "expires", tokens.expires().map(end -> JsonValue.of(end.toString())));
        return JsonWriter.wire(json.with("kept", kept).with("cookies", cookies));
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
                Map<String, Secret> cookies = new LinkedHashMap<>();
                texts(json, "cookies").forEach((name, value) -> cookies.put(name, Secret.of(value)));
                return new Tokens(
                        text(json, "access").map(Secret::of),
                        text(json, "refresh").map(Secret::of),
                        text(json, "expires").map(Instant::parse),
                        texts(json, "kept"),
                        cookies);
            }
        } catch (InvalidJsonException | DateTimeException e) {
            throw new IOException("The file of the tokens holds something else.");
        }
        throw new IOException("The file of the tokens holds something else.");
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
