package dev.ferrule.testkit.mock;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.ferrule.runtime.definition.ReadOptions;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Writes the body of an answer in the way in which the step reads it. */
final class AnswerBody {

    private AnswerBody() {}

    static SandboxResponse of(StepDefinition step, JsonValue body, int status) {
        if (step.read() == StepDefinition.Read.NOTHING || status == 204) {
            return SandboxResponse.status(status);
        }
        SandboxResponse answer = switch (step.read()) {
            case TEXT -> SandboxResponse.text(status, text(body));
            case BYTES -> labelled(status, "application/octet-stream").withBody(text(body));
            case CSV -> labelled(status, "text/csv;charset=UTF-8").withBody(csv(step, body));
            case NDJSON -> labelled(status, "application/x-ndjson").withBody(lines(body));
            case SSE -> labelled(status, "text/event-stream").withBody(events(body));
            case XML -> labelled(status, "application/xml").withBody(XmlText.of(body));
            default -> SandboxResponse.json(status, json(withFile(step, body)));
        };
        return step.readOptions().gzip() ? answer.withBody(packed(answer.body())) : answer;
    }

    private static String lines(JsonValue body) {
        List<JsonValue> entries = body instanceof JsonArray list ? list.values() : List.of(body);
        return entries.stream().map(entry -> json(entry) + "\n").collect(Collectors.joining());
    }

    private static String events(JsonValue body) {
        List<JsonValue> entries = body instanceof JsonArray list ? list.values() : List.of(body);
        return entries.stream().map(AnswerBody::event).collect(Collectors.joining());
    }

    /** What is no event stands for the data of one. */
    private static String event(JsonValue entry) {
        if (!(entry instanceof JsonObject event) || event.member("data").isEmpty()) {
            return "data: " + json(entry) + "\n\n";
        }
        String names = Stream.of("event", "id")
                .flatMap(name -> event.member(name).stream().map(value -> name + ": " + text(value) + "\n"))
                .collect(Collectors.joining());
        String data = text(event.member("data").get())
                .lines()
                .map(line -> "data: " + line + "\n")
                .collect(Collectors.joining());
        return names + data + "\n";
    }

    private static SandboxResponse labelled(int status, String type) {
        return SandboxResponse.status(status).withHeader("Content-Type", type);
    }

    /** The body with what stands for a file as its Base64. */
    private static JsonValue withFile(StepDefinition step, JsonValue body) {
        return step.readOptions()
                .file()
                .map(file ->
                        encoded(body, file.at(), file.urlSafe() ? Base64.getUrlEncoder() : Base64.getMimeEncoder()))
                .orElse(body);
    }

    private static JsonValue encoded(JsonValue value, List<String> at, Base64.Encoder encoder) {
        if (at.isEmpty()) {
            return new JsonText(encoder.encodeToString(text(value).getBytes(StandardCharsets.UTF_8)));
        }
        JsonObject object = value instanceof JsonObject known ? known : JsonObject.EMPTY;
        JsonValue inner = object.member(at.get(0)).orElse(JsonNull.NULL);
        Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
        members.put(at.get(0), encoded(inner, at.subList(1, at.size()), encoder));
        return new JsonObject(members);
    }

    /** Where nothing is read, an object is what most services answer. */
    private static String json(JsonValue body) {
        return JsonWriter.masked(body instanceof JsonNull ? JsonObject.EMPTY : body);
    }

    private static String text(JsonValue body) {
        if (body instanceof JsonNull) {
            return "sample";
        }
        return body instanceof JsonText text ? text.text() : JsonWriter.masked(body);
    }

    private static String csv(StepDefinition step, JsonValue body) {
        ReadOptions.Csv form = step.readOptions().csv().orElse(ReadOptions.Csv.USUAL);
        List<JsonValue> rows = body instanceof JsonArray list ? list.values() : List.of();
        Set<String> columns = new LinkedHashSet<>(form.names());
        rows.forEach(row -> {
            if (row instanceof JsonObject object) {
                columns.addAll(object.members().keySet());
            }
        });
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().fieldSeparator(form.separator().charAt(0)).build(text)) {
            if (form.header() == ReadOptions.Header.FIRST_LINE && !columns.isEmpty()) {
                writer.writeRecord(columns);
            }
            rows.forEach(row -> writer.writeRecord(cells(row, columns)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> cells(JsonValue row, Set<String> columns) {
        if (row instanceof JsonObject object) {
            return columns.stream()
                    .map(column -> object.member(column).map(AnswerBody::text).orElse(""))
                    .toList();
        }
        return row instanceof JsonArray list
                ? list.values().stream().map(AnswerBody::text).toList()
                : List.of(text(row));
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
