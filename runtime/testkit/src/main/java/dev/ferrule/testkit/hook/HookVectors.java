package dev.ferrule.testkit.hook;

import dev.ferrule.runtime.hook.Conversion;
import dev.ferrule.runtime.hook.HookFields;
import dev.ferrule.runtime.json.InvalidJsonException;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;

/**
 * What a conversion has to give for what, whoever writes it: the file {@code hooks/NAME.vectors.json} beside a connector. It is
 * a list of objects with the members {@code input}, {@code output} and, for what the code reads of the connection,
 * {@code reads}. A member {@code input} that is left out is JSON's null.
 */
public final class HookVectors {

    private final String hook;
    private final List<JsonObject> vectors;

    private HookVectors(String hook, List<JsonObject> vectors) {
        this.hook = hook;
        this.vectors = vectors;
    }

    /**
     * The vectors of one hook.
     *
     * @param connector the folder of the connector
     * @throws IOException when the file cannot be read, or holds something else than vectors
     */
    public static HookVectors of(Path connector, String hook) throws IOException {
        Path file = connector.resolve("hooks").resolve(hook + ".vectors.json");
        List<JsonObject> vectors = new ArrayList<>();
        if (!(json(file) instanceof JsonArray list) || list.values().isEmpty()) {
            throw new IOException(file + " holds no list of vectors.");
        }
        for (JsonValue vector : list.values()) {
            if (!(vector instanceof JsonObject object)
                    || object.member("output").isEmpty()) {
                throw new IOException(file + " holds a vector without output.");
            }
            vectors.add(object);
        }
        return new HookVectors(hook, vectors);
    }

    private static JsonValue json(Path file) throws IOException {
        try {
            return JsonReader.read(Files.readString(file));
        } catch (InvalidJsonException e) {
            throw new IOException(file + " is no JSON.", e);
        }
    }

    /**
     * Holds a conversion against all of them.
     *
     * @throws AssertionError when it gives something else
     * @throws Exception what the conversion throws
     */
    public void hold(Conversion conversion) throws Exception {
        for (JsonObject vector : vectors) {
            JsonValue input = vector.member("input").orElse(JsonNull.NULL);
            Map<String, JsonValue> reads = vector.member("reads").orElse(JsonObject.EMPTY) instanceof JsonObject fields
                    ? fields.members()
                    : Map.of();
            JsonValue output = conversion.convert(input, HookFields.of(reads, List.copyOf(reads.keySet())));
            Assertions.assertEquals(
                    vector.member("output").orElseThrow(), output, () -> "what " + hook + " makes of " + input);
        }
    }
}
