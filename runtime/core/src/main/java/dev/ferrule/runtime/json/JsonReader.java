package dev.ferrule.runtime.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON (RFC 8259) strictly and within limits: one value and nothing after it, no duplicate names, depth at most
 * {@value #MAX_DEPTH}, numbers of at most {@value #MAX_DIGITS} characters.
 */
public final class JsonReader {

    /** The deepest nesting that is read. */
    public static final int MAX_DEPTH = 200;
    /** The longest number that is read, in characters. */
    public static final int MAX_DIGITS = 1_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // The source is an answer's body: an exception must not carry a piece of it.
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_DIGITS)
                    .build())
            .build();

    private static final ValueReading WHOLE = (tokens, first) -> new ValueParser(tokens).value(first);

    private JsonReader() {}

    /** Reads the value that begins with a token. */
    private interface ValueReading {
        JsonValue value(JsonParser tokens, JsonToken first) throws IOException;
    }

    /**
     * Reads one value from text.
     *
     * @throws InvalidJsonException when the text is no JSON or exceeds a limit
     */
    public static JsonValue read(String text) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return readAll(parser);
        } catch (IOException e) {
            throw invalid(e);
        }
    }

    /**
     * Reads one value from bytes. A byte order mark is skipped.
     *
     * @param charset the charset the bytes are labelled with; UTF-8 when they carry no label
     * @throws InvalidJsonException when the bytes are no JSON, are malformed in the charset, or exceed a limit
     */
    public static JsonValue read(byte[] bytes, Charset charset) {
        return read(bytes, bytes.length, charset);
    }

    /**
     * Reads one value from the first bytes of an array. A byte order mark is skipped.
     *
     * @param length how many of the bytes count
     * @param charset the charset the bytes are labelled with; UTF-8 when they carry no label
     * @throws InvalidJsonException when the bytes are no JSON, are malformed in the charset, or exceed a limit
     */
    public static JsonValue read(byte[] bytes, int length, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            if (isAscii(bytes, length)) {
                return readAscii(bytes, length);
            }
            String text = new String(bytes, 0, length, charset);
            // Stands where bytes were malformed, or was there itself, which only the decoder below can tell.
            if (text.indexOf('\uFFFD') < 0) {
                return readMarked(text);
            }
        }
        return readMarked(decoded(bytes, length, charset));
    }

    /**
     * Reads one value from bytes while they come, and holds no more of them than a piece. A byte order mark is skipped.
     *
     * @param charset the charset the bytes are labelled with
     * @throws InvalidJsonException when the bytes are no JSON, are malformed in the charset, or exceed a limit
     * @throws IOException when they cannot be read
     */
    public static JsonValue read(InputStream bytes, Charset charset) throws IOException {
        return read(bytes, charset, WHOLE);
    }

    /**
     * Reads one value from bytes while they come, one of whose texts is the Base64 of something that is handed on and never held.
     *
     * @param charset the charset the bytes are labelled with
     * @throws InvalidJsonException when the bytes are no JSON, are malformed in the charset, or exceed a limit, or when the text
     *     is no Base64
     * @throws IOException when they cannot be read
     */
    public static JsonValue read(InputStream bytes, Charset charset, InnerBytes inner) throws IOException {
        return read(bytes, charset, (tokens, first) -> inner.value(tokens, first, 0));
    }

    private static JsonValue read(InputStream bytes, Charset charset, ValueReading reading) throws IOException {
        Reader text = new InputStreamReader(bytes, strict(charset));
        try (JsonParser parser = FACTORY.createParser(unmarked(text))) {
            return readAll(parser, reading);
        } catch (JsonProcessingException e) {
            throw invalid(e);
        } catch (CharacterCodingException e) {
            throw malformed(charset);
        }
    }

    private static Reader unmarked(Reader text) throws IOException {
        PushbackReader unmarked = new PushbackReader(text);
        int first = unmarked.read();
        if (first >= 0 && first != '\uFEFF') {
            unmarked.unread(first);
        }
        return unmarked;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static InvalidJsonException malformed(Charset charset) {
        return new InvalidJsonException("The bytes are not valid " + charset.name() + ".", 0, 0);
    }

    private static String decoded(byte[] bytes, int length, Charset charset) {
        try {
            return strict(charset).decode(ByteBuffer.wrap(bytes, 0, length)).toString();
        } catch (CharacterCodingException e) {
            throw malformed(charset);
        }
    }

    private static JsonValue readMarked(String text) {
        return read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** Whether there is nothing but ASCII, NUL aside: by it, a parser of bytes tells other encodings. */
    private static boolean isAscii(byte[] bytes, int length) {
        // The high bit of a byte is that of what is no ASCII, and taking 1 away sets it for NUL.
        int all = 0;
        for (int i = 0; i < length; i++) {
            all |= bytes[i] | (bytes[i] - 1);
        }
        return (all & 0x80) == 0;
    }

    private static JsonValue readAscii(byte[] bytes, int length) {
        try (JsonParser parser = FACTORY.createParser(bytes, 0, length)) {
            return readAll(parser);
        } catch (IOException e) {
            throw invalid(e);
        }
    }

    /** Reads one value from UTF-8. */
    public static JsonValue read(byte[] bytes) {
        return read(bytes, StandardCharsets.UTF_8);
    }

    private static JsonValue readAll(JsonParser parser) throws IOException {
        return readAll(parser, WHOLE);
    }

    private static JsonValue readAll(JsonParser parser, ValueReading reading) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new InvalidJsonException("There is no JSON value.", 1, 1);
        }
        JsonValue value = reading.value(parser, first);
        if (parser.nextToken() != null) {
            JsonLocation location = parser.currentTokenLocation();
            throw new InvalidJsonException(
                    "Something follows the JSON value.", location.getLineNr(), location.getColumnNr());
        }
        return value;
    }

    private static InvalidJsonException invalid(IOException e) {
        if (!(e instanceof JsonProcessingException wrong)) {
            return new InvalidJsonException("The text cannot be read as JSON.", 0, 0);
        }
        JsonLocation location = wrong.getLocation();
        return location == null
                ? new InvalidJsonException("This is no valid JSON.", 0, 0)
                : InvalidJsonException.at(location);
    }
}
