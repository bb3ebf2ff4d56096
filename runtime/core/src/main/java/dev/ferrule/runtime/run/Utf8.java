package dev.ferrule.runtime.run;

import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Texts as UTF-8. What it cannot say is refused, where Java would send a question mark in its stead. */
final class Utf8 {

    private Utf8() {}

    /**
     * The bytes of a text.
     *
     * @throws IllegalArgumentException for half a surrogate pair
     */
    static byte[] bytes(String text) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return copy;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The text holds half a surrogate pair, which UTF-8 cannot say.", e);
        }
    }

    /**
     * The same text.
     *
     * @throws IllegalArgumentException for half a surrogate pair
     */
    static String checked(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                bytes(text);
                return text;
            }
        }
        return text;
    }

    /**
     * Checks the texts and names of a value.
     *
     * @throws IllegalArgumentException for half a surrogate pair
     */
    static void check(JsonValue value) {
        if (value instanceof JsonText text) {
            checked(text.text());
        } else if (value instanceof JsonArray array) {
            array.values().forEach(Utf8::check);
        } else if (value instanceof JsonObject object) {
            object.members().forEach((name, member) -> {
                checked(name);
                check(member);
            });
        }
    }
}
