package dev.ferrule.codegen.apidoc;

import dev.ferrule.codegen.schema.Schema;
import dev.ferrule.codegen.schema.TypeSchemas;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.Action;
import dev.ferrule.spec.model.Constraints;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.NamedType;
import dev.ferrule.spec.model.Pagination;
import dev.ferrule.spec.model.ReadOptions;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Step;
import dev.ferrule.spec.model.Step.Read;
import dev.ferrule.spec.model.ValueType.ListOf;
import dev.ferrule.spec.model.ValueType.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes what a call answers when it succeeds (OpenAPI 3.1.1, 4.8.17). */
final class AnswerWriter {

    private static final Pattern EXACT = Pattern.compile("[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+");

    private final TypeSchemas types;
    private final WireForm wire;
    private final Gaps gaps;

    AnswerWriter(TypeSchemas types, Map<String, NamedType> named, Gaps gaps) {
        this.types = types;
        this.wire = new WireForm(named);
        this.gaps = gaps;
    }

    /** Adds the answers that mean success, by their status. */
    void write(Call call, JsonObject.Builder responses) {
        JsonObject answer = answer(call);
        List<Integer> told = call.step().success().stream().sorted().toList();
        if (told.isEmpty()) {
            responses.put("2XX", answer);
        }
        for (int status : told) {
            // Neither has a body (RFC 9110, 15.3.5 and 15.3.6).
            boolean empty = status == 204 || status == 205;
            responses.put(String.valueOf(status), empty ? answer.without("content") : answer);
        }
    }

    private JsonObject answer(Call call) {
        Step step = call.step();
        JsonObject.Builder answer = JsonObject.builder().put("description", JsonValue.of("Success."));
        if (step.pagination() != null && step.pagination().next() instanceof Pagination.Next.Link) {
            Schema address = Schema.of("string");
            JsonObject link = new JsonObject(Map.of("schema", address.json()));
            answer.put("headers", new JsonObject(Map.of("Link", link)));
        }
        if (step.read() == Read.NOTHING || step.method().equals("HEAD")) {
            return answer.build();
        }
        if (step.readOptions().gzip()) {
            gaps.add(GapCode.ANSWER, "The connector unpacks the answer; here it is described as it is when unpacked.");
        }
        JsonObject media = media(call);
        JsonObject.Builder content = JsonObject.builder();
        mediaTypes(step).forEach(type -> content.putIfAbsent(type, media));
        return answer.put("content", content.build()).build();
    }

    private static List<String> mediaTypes(Step step) {
        List<String> told = Stream.of(Headers.literal(step, "Accept").split(","))
                .map(type -> type.split(";", 2)[0].strip())
                .filter(type -> EXACT.matcher(type).matches())
                .toList();
        return told.isEmpty() ? List.of(usual(step)) : told;
    }

    private static String usual(Step step) {
        if (step.readOptions().file() != null) {
            return "application/json";
        }
        return switch (step.read()) {
            case TEXT -> "text/*";
            case BYTES -> "application/octet-stream";
            case XML -> "application/xml";
            case CSV -> "text/csv";
            case NDJSON -> "application/x-ndjson";
            case SSE -> "text/event-stream";
            default -> "application/json";
        };
    }

    private JsonObject media(Call call) {
        Read read = call.step().read();
        ReadOptions.InnerFile file = call.step().readOptions().file();
        if (file != null) {
            Tree tree = new Tree();
            List<JsonPath.Part> way = new ArrayList<>();
            file.at().forEach(name -> way.add(new JsonPath.Part.Name(name)));
            String encoding = file.urlSafe() ? "base64url" : "base64";
            tree.put(new JsonPath(way), Schema.of("string").with("contentEncoding", encoding), true);
            return media(tree.schema());
        }
        if (read == Read.BYTES) {
            return media(Schema.of("string").with("format", "binary"));
        }
        if (read == Read.TEXT) {
            return media(Schema.of("string"));
        }
        if (read == Read.CSV) {
            gaps.add(GapCode.ANSWER, "The connector reads a table into objects; here it is a text.");
            return media(Schema.of("string"));
        }
        if (read == Read.NDJSON) {
            gaps.add(GapCode.ANSWER, "The connector reads lines of JSON into a list; here they are a text.");
            return media(Schema.of("string"));
        }
        if (read == Read.SSE) {
            gaps.add(GapCode.ANSWER, "The connector reads server-sent events into a list; here they are a text.");
            return media(Schema.of("string"));
        }
        if (read == Read.XML) {
            gaps.add(GapCode.ANSWER, "The connector reads XML into objects; what its elements are is not said.");
            return media(new Schema());
        }
        return json(call);
    }

    private static JsonObject media(Schema schema) {
        return new JsonObject(Map.of("schema", schema.json()));
    }

    private JsonObject json(Call call) {
        Action.Output output = call.action().output();
        List<Source> places = output.places();
        boolean own = places.size() == 1
                && places.get(0) instanceof Source.Body body
                && body.step().equals(call.step().id());
        if (!own || !output.shaping().isEmpty()) {
            if (call.whole() && output.value() != null) {
                gaps.add(
                        GapCode.ANSWER,
                        "The output is put together from the answer; what the answer is as a whole is not said.");
            }
            return media(new Schema());
        }
        if (call.step().each() != null && call.step().each().items() == null) {
            gaps.add(GapCode.ANSWER, "What one answer is of the list that the connector makes of all is not said.");
            return media(new Schema());
        }
        if (call.step().pagination() != null
                && !call.step().pagination().lists().isEmpty()) {
            gaps.add(GapCode.ANSWER, "What one answer is of the lists that the connector gathers of all is not said.");
            return media(new Schema());
        }
        JsonPath path = path(call.step(), (Source.Body) places.get(0));
        Tree tree = new Tree();
        Schema schema = types.of(output.type(), Constraints.NONE);
        boolean plain = output.type() != Scalar.ANY && output.type() != Scalar.FILE;
        tree.put(path, plain ? schema : new Schema(), false);
        next(call.step(), tree);
        JsonObject made = media(tree.schema());
        Optional<JsonValue> example = example(call, path);
        return example.isPresent() ? made.with("example", example.get()) : made;
    }

    /**
     * Where the output is in an answer. Behind pagination, the body of a step is the list of the items of all pages; where a
     * call is made for each entry of a list, that of the items of all answers.
     */
    private static JsonPath path(Step step, Source.Body place) {
        List<JsonPath.Part> parts = new ArrayList<>();
        if (step.pagination() != null && step.pagination().items() instanceof Source.Body items) {
            parts.addAll(items.path().parts());
        }
        if (step.each() != null && step.each().items() instanceof Source.Body items) {
            parts.addAll(items.path().parts());
        }
        parts.addAll(place.path().parts());
        return new JsonPath(parts);
    }

    private static void next(Step step, Tree tree) {
        if (step.pagination() == null) {
            return;
        }
        Source from = null;
        Schema schema = Schema.of("string").orNull();
        if (step.pagination().next() instanceof Pagination.Next.Cursor cursor) {
            from = cursor.from();
        } else if (step.pagination().next() instanceof Pagination.Next.Url url) {
            from = url.from();
            schema.with("format", "uri-reference");
        }
        if (from instanceof Source.Body body) {
            tree.put(body.path(), schema, false);
        }
    }

    private Optional<JsonValue> example(Call call, JsonPath path) {
        Action.Output output = call.action().output();
        if (output.example() == null || !output.secret().isEmpty()) {
            return Optional.empty();
        }
        JsonValue documented = JsonReader.read(output.example().text());
        boolean list = output.type() instanceof ListOf;
        if (call.step().pagination() != null && !(list && documented instanceof JsonArray)) {
            return Optional.empty();
        }
        return Tree.wrap(path, wire.of(documented, output.type()));
    }
}
