package dev.ferrule.codegen.openapi.roundtrip;

import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request as it was sent; each byte of the body is a character. The boundary of a body of parts is a random text, and so
 * is a key for repetitions.
 */
record Sent(String method, String uri, List<String> headers, String body) {

    static Sent of(HttpRequest request) {
        String body = request.body()
                .map(written -> {
                    try (InputStream content = written.open()) {
                        return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElse("");
        List<String> headers = request.headers().stream()
                .map(header -> header.name() + ": " + header.value())
                .toList();
        return new Sent(request.method(), request.uri().toString(), headers, body);
    }

    Optional<String> header(String name) {
        return headers.stream()
                .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                .map(line -> line.substring(name.length() + 2))
                .findFirst();
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The boundary between the parts of the body; empty when it has none. */
    String boundary() {
        String type = header("Content-Type").orElse("");
        int at = type.indexOf("boundary=");
        return at < 0
                ? ""
                : type.substring(at + "boundary=".length()).split(";", 2)[0].replace("\"", "");
    }

    /**
     * The whole request as a text. An import asks first for what must be given, so pairs and members may have another order,
     * which means nothing.
     */
    String text() {
        String[] address = uri.split("[?]", 2);
        String query = address.length > 1 ? "?" + sorted(address[1]) : "";
        String all = method + " " + address[0] + query + "\n"
                + String.join("\n", headers.stream().sorted().toList()) + "\n\n" + content();
        String plain = all.replaceAll("(?mi)^(Idempotency-Key: ).*$", "$1KEY");
        return boundary().isEmpty() ? plain : plain.replace(boundary(), "BOUNDARY");
    }

    private String content() {
        String type = header("Content-Type").orElse("");
        if (type.contains("json") && !type.contains("ndjson") && !body.isEmpty()) {
            return JsonWriter.pretty(sorted(JsonReader.read(bytes())));
        }
        return type.contains("form-urlencoded") ? sorted(body) : body;
    }

    private static String sorted(String pairs) {
        return Stream.of(pairs.split("&")).sorted().collect(Collectors.joining("&"));
    }

    private static JsonValue sorted(JsonValue value) {
        if (value instanceof JsonArray array) {
            return new JsonArray(array.values().stream().map(Sent::sorted).toList());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        JsonObject.Builder members = JsonObject.builder();
        new TreeMap<>(object.members()).forEach((name, member) -> members.put(name, sorted(member)));
        return members.build();
    }
}
