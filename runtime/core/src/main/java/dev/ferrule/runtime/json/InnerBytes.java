package dev.ferrule.runtime.json;

import com.fasterxml.jackson.core.Base64Variant;
import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A text of Base64 at a place of a JSON value, whose bytes go elsewhere piece by piece. Anything else there is read as it is. */
public final class InnerBytes {

    private static final Base64Variant USUAL =
            Base64Variants.MIME_NO_LINEFEEDS.withReadPadding(Base64Variant.PaddingReadBehaviour.PADDING_ALLOWED);
    /** Jackson's own variant for addresses takes no padding, which services send all the same. */
    private static final Base64Variant URL_SAFE = new Base64Variant(
                    "padded or not",
                    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
                    true,
                    '=',
                    Integer.MAX_VALUE)
            .withReadPadding(Base64Variant.PaddingReadBehaviour.PADDING_ALLOWED);

    private final List<String> path;
    private final Base64Variant alphabet;
    private final Taker taker;

    /**
     * Bytes at a place.
     *
     * @param path the names on the way to the text, of which there is at least one
     * @param urlSafe whether the text has the alphabet for addresses (RFC 4648, 5)
     */
    public InnerBytes(List<String> path, boolean urlSafe, Taker taker) {
        this.path = List.copyOf(path);
        this.alphabet = urlSafe ? URL_SAFE : USUAL;
        this.taker = taker;
    }

    /** Takes the bytes, and says what stands in their place. */
    public interface Taker {

        /**
         * Begins to take bytes.
         *
         * @throws IOException when there is no place for them
         */
        OutputStream begin() throws IOException;

        /** What stands for the bytes in the value, now that all of them have come. */
        JsonValue taken();
    }

    /** The value that begins with a token, behind so many names of the way. */
    JsonValue value(JsonParser tokens, JsonToken token, int depth) throws IOException {
        if (depth == path.size()) {
            return token == JsonToken.VALUE_STRING ? taken(tokens) : new ValueParser(tokens).value(token);
        }
        if (token != JsonToken.START_OBJECT) {
            return new ValueParser(tokens).value(token);
        }
        JsonObject.Builder members = JsonObject.builder(8);
        while (tokens.nextToken() != JsonToken.END_OBJECT) {
            String name = tokens.currentName();
            if (members.has(name)) {
                throw InvalidJsonException.at(tokens.currentTokenLocation());
            }
            JsonToken next = tokens.nextToken();
            members.put(
                    name,
                    name.equals(path.get(depth))
                            ? value(tokens, next, depth + 1)
                            : new ValueParser(tokens).value(next));
        }
        return members.build();
    }

    private JsonValue taken(JsonParser tokens) throws IOException {
        OutputStream out = taker.begin();
        try {
            tokens.readBinaryValue(alphabet, out);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // What it says holds a sign of the text.
            throw new InvalidJsonException(
                    "The text is no Base64.",
                    tokens.currentLocation().getLineNr(),
                    tokens.currentLocation().getColumnNr());
        }
        return taker.taken();
    }
}
