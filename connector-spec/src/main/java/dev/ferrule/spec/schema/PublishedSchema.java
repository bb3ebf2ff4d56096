package dev.ferrule.spec.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A JSON Schema 2020-12 of one kind of file, as it is published in this module's jar. */
public enum PublishedSchema {
    /** The schema of {@code connector.yaml}. */
    CONNECTOR,
    /** The schema of the files in {@code actions}. */
    ACTION,
    /** The schema of the files in {@code types}. */
    TYPES;

    private static final String FOLDER = "/META-INF/ferrule/schema/";

    /** What the command line calls it: {@code connector}, {@code action} or {@code types}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The schema that the command line calls so, if there is one. */
    public static Optional<PublishedSchema> of(String id) {
        return Arrays.stream(values()).filter(schema -> schema.id().equals(id)).findFirst();
    }

    /** Its file, such as {@code action.schema.json}. */
    public String fileName() {
        return id() + ".schema.json";
    }

    /** Its identifier, which is a name and need not answer. */
    public String uri() {
        return "https://ferrule.dev/schema/1/" + id() + ".json";
    }

    /** The schema. */
    public String text() {
        try (InputStream file = PublishedSchema.class.getResourceAsStream(FOLDER + fileName())) {
            if (file == null) {
                throw new IllegalStateException(fileName() + " is missing in the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
