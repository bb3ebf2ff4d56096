package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.BodyDefinition.Format;
import dev.ferrule.runtime.http.RequestBody;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonFile;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.PreparedBody.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes an object as parts, each member one: the fields of a form (RFC 7578), or parts that belong together (RFC 2387). A
 * list repeats its part, an object is JSON, null is an empty text.
 */
final class MultipartWriter {

    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain; charset=UTF-8";

    private final boolean form;
    private final Map<String, Label> labels;
    private final String boundary;

    MultipartWriter(Format format, Map<String, Label> labels, String boundary) {
        this.form = format == Format.MULTIPART_FORM;
        this.labels = labels;
        this.boundary = boundary;
    }

    /** One part: what is told of it and what it holds. */
    private record Part(String name, Optional<String> fileName, Optional<String> type, RequestBody content) {}

    /**
     * The body.
     *
     * @throws IllegalArgumentException for what has no parts
     */
    RequestBody write(JsonValue value) {
        List<RequestBody> pieces = new ArrayList<>();
        for (Part part : parts(value)) {
            pieces.add(bytes("--" + boundary + "\r\n" + head(part) + "\r\n"));
            pieces.add(part.content());
            pieces.add(bytes("\r\n"));
        }
        pieces.add(bytes("--" + boundary + "--\r\n"));
        return new JoinedBody(pieces);
    }

    /** The media type of parts that belong together; it names that of the first (RFC 2387, 3.1). */
    String relatedType(JsonValue value) {
        String first = parts(value).stream().findFirst().flatMap(Part::type).orElse(TEXT);
        return "multipart/related; type=\"" + first.replaceAll(";.*", "") + "\"; boundary=" + boundary;
    }

    private List<Part> parts(JsonValue value) {
        if (!(value instanceof JsonObject object) || object.members().isEmpty()) {
            throw new IllegalArgumentException("a multipart body has at least one part, and each has a name");
        }
        List<Part> parts = new ArrayList<>();
        object.members().forEach((name, member) -> add(name, member, labels.getOrDefault(name, Label.NONE), parts));
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a multipart body has at least one part");
        }
        return parts;
    }

    private void add(String name, JsonValue value, Label label, List<Part> parts) {
        boolean json = label.type().filter(MultipartWriter::isJson).isPresent();
        if (value instanceof JsonArray array && !json) {
            array.values().forEach(entry -> add(name, entry, label, parts));
        } else if (value instanceof JsonFile file) {
            parts.add(part(name, label, file));
        } else if (value instanceof JsonObject || json) {
            parts.add(part(name, label, Optional.of(JSON), JsonBody.of(value)));
        } else {
            String text = value instanceof JsonNull ? "" : Evaluator.text(value).orElseThrow();
            parts.add(part(name, label, form ? Optional.empty() : Optional.of(TEXT), RequestBody.of(Utf8.bytes(text))));
        }
    }

    private static Part part(String name, Label label, Optional<String> usualType, RequestBody content) {
        return new Part(name, label.fileName(), label.type().or(() -> usualType), content);
    }

    private static Part part(String name, Label label, JsonFile file) {
        FileBody body = new FileBody(file.source());
        body.check();
        String type = label.type().orElse(file.source().mediaType());
        if (type.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw new IllegalArgumentException("the media type of a file holds a control character");
        }
        return new Part(
                name, label.fileName().or(() -> Optional.of(file.source().name())), Optional.of(type), body);
    }

    private static boolean isJson(String type) {
        String media = ContentLabel.media(type);
        return media.equals(JSON) || media.endsWith("+json");
    }

    private String head(Part part) {
        StringBuilder head = new StringBuilder();
        if (form) {
            head.append("Content-Disposition: form-data; name=\"")
                    .append(quoted(part.name()))
                    .append('"');
            part.fileName()
                    .ifPresent(name ->
                            head.append("; filename=\"").append(quoted(name)).append('"'));
            head.append("\r\n");
        } else {
            head.append("Content-ID: <").append(UriText.query(part.name())).append(">\r\n");
            part.fileName()
                    .ifPresent(name -> head.append("Content-Disposition: attachment; filename=\"")
                            .append(quoted(name))
                            .append("\"\r\n"));
        }
        part.type().ifPresent(type -> head.append("Content-Type: ").append(type).append("\r\n"));
        return head.toString();
    }

    /** As browsers write names (HTML, 4.10.21.8): what would end the name or the line is percent-encoded. */
    private static String quoted(String name) {
        if (name.chars().anyMatch(c -> (c < ' ' && c != '\r' && c != '\n') || c == 0x7f)) {
            throw new IllegalArgumentException("the name of a part or file holds a control character");
        }
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static RequestBody bytes(String text) {
        return RequestBody.of(Utf8.bytes(text));
    }
}
