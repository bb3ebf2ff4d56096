package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ReadOptions.Csv;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.definition.StepDefinition.Read;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.json.InvalidJsonException;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.AnswerReader.Reading;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a value of the bytes of an answer: as the step wants it, else as it is labelled, so that rules can judge it. */
final class AnswerBody {

    private static final Set<Read> LISTS = EnumSet.of(Read.CSV, Read.NDJSON, Read.SSE);

    private final StepDefinition step;
    private final int status;
    private final List<Header> headers;
    private final ContentLabel label;

    AnswerBody(StepDefinition step, int status, List<Header> headers) {
        this.step = step;
        this.status = status;
        this.headers = headers;
        this.label = ContentLabel.of(headers);
    }

    /**
     * The body of these bytes, which are no file that the step wants to read.
     *
     * @param unpacked whether they have been unpacked; what the answer is labelled as is the package then
     * @throws IOException when there is no memory for what is made of them within the time of the call
     */
    Reading of(AnswerBytes bytes, boolean unpacked) throws IOException {
        if (bytes.isBlank()) {
            return blank();
        }
        if (!isExpected(unpacked)) {
            return asLabelled(bytes, wants().map(label::otherThan));
        }
        try {
            return reading(Optional.of(value(step.read(), bytes, unpacked)), Optional.empty());
        } catch (UnreadableAnswer e) {
            return text(bytes, Optional.of(e.problem()));
        }
    }

    /** The body of an answer that has been read: a file, or what holds one. */
    Reading of(JsonValue value) {
        return reading(Optional.of(value), Optional.empty());
    }

    /** The headers of the answer. */
    List<Header> headers() {
        return headers;
    }

    /** Whether the answer is labelled as JSON in a charset that is known. */
    boolean isJson() {
        return label.isJson() && label.charset().isPresent();
    }

    /** The charset that the answer is labelled with. */
    Charset charset() throws UnreadableAnswer {
        return label.charset().orElseThrow(AnswerText::unknownCharset);
    }

    /**
     * The body of an answer that is none of those that the step wants to read.
     *
     * @throws IOException when there is no memory for what is made of it within the time of the call
     */
    Reading asLabelled(AnswerBytes bytes, String problem) throws IOException {
        return bytes.isBlank()
                ? reading(Optional.empty(), Optional.of(problem))
                : asLabelled(bytes, Optional.of(problem));
    }

    private Reading asLabelled(AnswerBytes bytes, Optional<String> problem) throws IOException {
        try {
            if (isJson()) {
                return reading(Optional.of(value(Read.JSON, bytes, false)), problem);
            }
            // Whatever a success gives, a failure may tell in XML what is wrong, as where files are stored.
            boolean knowsXml = step.read() == Read.XML || step.read() == Read.CSV || !step.isSuccess(status);
            if (knowsXml && label.isXml()) {
                return reading(Optional.of(value(Read.XML, bytes, false)), problem);
            }
        } catch (UnreadableAnswer e) {
            return text(bytes, problem.or(() -> Optional.of(e.problem())));
        }
        return text(bytes, problem);
    }

    /** What the step can take for an answer; empty when that is anything. */
    private Optional<String> wants() {
        return switch (step.read()) {
            case JSON -> Optional.of("JSON");
            case XML -> Optional.of("XML");
            case CSV -> Optional.of("CSV");
            case NDJSON -> Optional.of("lines of JSON");
            case SSE -> Optional.of("server-sent events");
            case TEXT, NOTHING, BYTES -> Optional.empty();
        };
    }

    /** Services label tables and documents in many ways; what is labelled as something else is something else. */
    private boolean isExpected(boolean unpacked) {
        boolean trusted = step.isSuccess(status) && !label.isJson() && !label.isPage();
        return switch (step.read()) {
            case JSON -> unpacked || isJson();
            case XML -> unpacked || label.isXml() || trusted;
            case CSV -> unpacked || label.isCsv() || (trusted && !label.isXml());
            case NDJSON -> unpacked || label.isLinesOfJson() || (trusted && !label.isXml());
            case SSE -> unpacked || label.isEvents() || (trusted && !label.isXml());
            case TEXT, NOTHING, BYTES -> false;
        };
    }

    private JsonValue value(Read form, AnswerBytes bytes, boolean unpacked) throws IOException, UnreadableAnswer {
        return switch (form) {
            case XML -> XmlAnswer.read(bytes, label, step.readOptions().lists());
            case CSV -> CsvAnswer.read(bytes, label, step.readOptions().csv().orElse(Csv.USUAL));
            case NDJSON -> LinesOfJson.read(bytes, label);
            case SSE -> ServerSentEvents.read(bytes, label);
            default -> json(bytes, unpacked);
        };
    }

    private JsonValue json(AnswerBytes bytes, boolean unpacked) throws IOException, UnreadableAnswer {
        Charset charset = charset();
        try {
            if (bytes.isOnePiece()) {
                return JsonReader.read(bytes.piece(), bytes.size(), charset);
            }
            // A large body is read where it lies; putting it together would hold it twice.
            return bytes.size() <= AnswerMemory.FREE
                    ? JsonReader.read(bytes.whole(), charset)
                    : JsonReader.read(bytes.stream(), charset);
        } catch (InvalidJsonException e) {
            throw new UnreadableAnswer(
                    (unpacked ? "is no JSON when it is unpacked. " : "is labelled as JSON and is none. ")
                            + e.getMessage());
        }
    }

    /** A table without lines is a table without rows, and no lines or events are an empty list. */
    private Reading blank() {
        if (LISTS.contains(step.read()) && step.isSuccess(status)) {
            return reading(Optional.of(new JsonArray(List.of())), Optional.empty());
        }
        return reading(Optional.empty(), wants().map(form -> "is empty"));
    }

    private Reading text(AnswerBytes bytes, Optional<String> problem) throws IOException {
        String text = new String(bytes.whole(), label.charset().orElse(StandardCharsets.UTF_8));
        return reading(Optional.of(new JsonText(text)), problem);
    }

    private Reading reading(Optional<JsonValue> body, Optional<String> problem) {
        return new Reading(new StepAnswer(status, headers, body, false), problem);
    }
}
