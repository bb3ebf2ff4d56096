package dev.ferrule.runtime.run;

import dev.ferrule.runtime.json.InvalidJsonException;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What services have written into a text: Base64, and JSON inside of JSON. Null stays null, as services answer it where there is
 * nothing. What a text holds that is none is not told, as it may be a secret.
 */
final class Decoding {

    private Decoding() {}

    /** The text that is written in Base64, in either alphabet, with or without padding and line breaks (RFC 4648, 4 and 5). */
    static JsonValue base64(JsonValue value) {
        return value instanceof JsonNull ? value : Functions.onText(value, Decoding::decoded);
    }

    /** The value whose JSON the text is. */
    static JsonValue json(JsonValue value) {
        if (value instanceof JsonNull) {
            return value;
        }
        try {
            return JsonReader.read(Functions.text(value));
        } catch (InvalidJsonException e) {
            throw new Functions.Unfit("must be a text of JSON");
        }
    }

    private static String decoded(String text) {
        String standard =
                text.replace("\r", "").replace("\n", "").replace('-', '+').replace('_', '/');
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(standard)))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw new Functions.Unfit("must be Base64 of a text in UTF-8");
        }
    }
}
