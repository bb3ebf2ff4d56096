package dev.ferrule.runtime.run;

import dev.ferrule.runtime.http.RequestBody;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonFile;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A body of JSON. Files in it are read while it is sent and are never held in memory. */
final class JsonBody {

    private JsonBody() {}

    /**
     * The body.
     *
     * @throws IllegalArgumentException when a text cannot be written in UTF-8
     */
    static RequestBody of(JsonValue value) {
        Utf8.check(value);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        List<RequestBody> pieces = new ArrayList<>();
        JsonWriter.wire(value, text, file -> {
            pieces.add(RequestBody.of(text.toByteArray()));
            pieces.add(new Base64Body(new FileBody(file)));
            text.reset();
        });
        RequestBody rest = RequestBody.of(text.toByteArray());
        if (pieces.isEmpty()) {
            return rest;
        }
        pieces.add(rest);
        return new JoinedBody(pieces);
    }

    /**
     * Makes sure that it can be written.
     *
     * @throws IllegalArgumentException when a file cannot be opened, or a text cannot be written in UTF-8
     */
    static void check(JsonValue value) {
        Utf8.check(value);
        checkFiles(value);
    }

    private static void checkFiles(JsonValue value) {
        if (value instanceof JsonFile file) {
            new FileBody(file.source()).check();
        } else if (value instanceof JsonObject object) {
            object.members().values().forEach(JsonBody::checkFiles);
        } else if (value instanceof JsonArray array) {
            array.values().forEach(JsonBody::checkFiles);
        }
    }
}
