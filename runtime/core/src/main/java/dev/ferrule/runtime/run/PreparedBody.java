package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.BodyDefinition.Format;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.RequestBody;
import dev.ferrule.runtime.json.JsonFile;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A body that is worked out and not written yet.
 *
 * @param value what it holds
 * @param format how it is written
 * @param labels what is told of its parts, by their names
 * @param boundary what stands between parts; empty when there are none
 */
record PreparedBody(JsonValue value, Format format, Map<String, Label> labels, String boundary) {

    private static final Header JSON = Header.of("Content-Type", "application/json");

    /** What is told of a part. */
    record Label(Optional<String> fileName, Optional<String> type) {
        static final Label NONE = new Label(Optional.empty(), Optional.empty());
    }

    static Optional<PreparedBody> of(BodyDefinition definition, Scope scope) {
        return BodyWriter.value(definition, scope).map(held -> {
            Map<String, Label> labels = new LinkedHashMap<>();
            JsonValue value = held;
            for (BodyDefinition.Part part : definition.parts()) {
                Optional<String> fileName = part.fileName()
                        .flatMap(name -> Evaluator.value(name, scope))
                        .flatMap(Evaluator::text);
                Label label = new Label(fileName, part.type());
                labels.put(part.name(), label);
                if (part.each()) {
                    value = spread(part.name(), value, definition, name -> labels.put(name, label));
                }
            }
            // A random text of 122 bits does not occur in any part.
            String boundary = !isMultipart(definition.format())
                    ? ""
                    : "ferrule-" + (scope.planning() ? "boundary" : UUID.randomUUID());
            return new PreparedBody(value, definition.format(), labels, boundary);
        });
    }

    /** The body with the entries of a member in its place, each under its own name. */
    private static JsonValue spread(String name, JsonValue body, BodyDefinition definition, Consumer<String> named) {
        if (!(body instanceof JsonObject object) || object.member(name).isEmpty()) {
            return body;
        }
        Expression from = definition
                .json()
                .filter(Expression.Structure.class::isInstance)
                .map(json -> ((Expression.Structure) json).members().get(name))
                .orElseGet(Expression::absent);
        JsonObject.Builder spread = JsonObject.builder();
        object.members().forEach((member, value) -> {
            if (!member.equals(name)) {
                spread.put(member, value);
                return;
            }
            RequestWriter.encoded(from, () -> NamedEntries.of(name, value)).forEach((own, entry) -> {
                if (object.member(own).isPresent()) {
                    throw new RequestWriter.RefusedValue(from, "must not have a key that makes a name which is taken");
                }
                spread.put(own, entry);
                named.accept(own);
            });
        });
        return spread.build();
    }

    private static boolean isMultipart(Format format) {
        return format == Format.MULTIPART_FORM || format == Format.MULTIPART_RELATED;
    }

    /**
     * What is sent.
     *
     * @throws IllegalArgumentException when the format cannot carry the value
     */
    RequestBody written() {
        return switch (format) {
            case MULTIPART_FORM, MULTIPART_RELATED -> new MultipartWriter(format, labels, boundary).write(value);
            case BYTES -> value instanceof JsonFile file ? new FileBody(file.source()) : RequestBody.of(decoded(value));
            case JSON -> JsonBody.of(value);
            default -> RequestBody.of(BodyWriter.bytes(value, format));
        };
    }

    Header contentType() {
        if (format == Format.JSON) {
            return JSON;
        }
        return Header.of(
                "Content-Type",
                switch (format) {
                    case JSON -> JSON.value();
                    case TEXT -> "text/plain; charset=UTF-8";
                    case XML -> "application/xml";
                    case NDJSON -> "application/x-ndjson";
                    case FORM_FLAT, FORM_BRACKETS, FORM_DOTS, FORM_DOTS_FROM_1 -> "application/x-www-form-urlencoded";
                    case BYTES -> value instanceof JsonFile file ? file.source().mediaType() : FileSource.ANY_BYTES;
                    case MULTIPART_FORM -> "multipart/form-data; boundary=" + boundary;
                    case MULTIPART_RELATED -> new MultipartWriter(format, labels, boundary).relatedType(value);
                });
    }

    /**
     * Makes sure that it can be written before anything is sent.
     *
     * @param planning whether words stand for what an answer would give, which are no Base64
     */
    void check(boolean planning) {
        if (format == Format.BYTES && value instanceof JsonFile file) {
            new FileBody(file.source()).check();
            contentType();
        } else if (format == Format.JSON) {
            JsonBody.check(value);
        } else if (!(planning && (format == Format.BYTES || format == Format.NDJSON))) {
            written();
        }
    }

    private static byte[] decoded(JsonValue value) {
        String text = Evaluator.text(value)
                .orElseThrow(() -> new IllegalArgumentException("a list or an object is neither a file nor Base64"));
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("it is no Base64", e);
        }
    }
}
