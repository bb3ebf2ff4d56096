package dev.ferrule.runtime.run;

import dev.ferrule.runtime.json.InvalidJsonException;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of JSON, one value each, as services write logs, bulk changes and exports. They are sent in UTF-8 with a line feed
 * behind each; in what is read, a carriage return before it is allowed, and blank lines are none.
 *
 * @see <a href="https://github.com/ndjson/ndjson-spec">NDJSON</a>
 */
final class LinesOfJson {

    /** The most lines of an answer. */
    static final int MOST_LINES = 1_000_000;

    private LinesOfJson() {}

    /**
     * The lines of a list.
     *
     * @throws IllegalArgumentException when it is no list, or a text in it cannot be written in UTF-8
     */
    static byte[] write(JsonValue value) {
        if (!(value instanceof JsonArray list)) {
            throw new IllegalArgumentException("only a list is written as lines of JSON");
        }
        Utf8.check(value);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (JsonValue entry : list.values()) {
            lines.writeBytes(JsonWriter.wire(entry));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    static JsonValue read(AnswerBytes bytes, ContentLabel label) throws IOException, UnreadableAnswer {
        List<JsonValue> values = new ArrayList<>();
        int number = 0;
        try (BufferedReader lines = new BufferedReader(AnswerText.of(bytes, label))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    values.add(JsonReader.read(line));
                }
                if (values.size() > MOST_LINES) {
                    throw new UnreadableAnswer("has more than " + MOST_LINES + " lines");
                }
            }
        } catch (AnswerText.Malformed e) {
            throw e.unreadable();
        } catch (InvalidJsonException e) {
            throw new UnreadableAnswer("has no JSON in line " + number + ". " + e.getMessage());
        }
        return new JsonArray(values);
    }
}
