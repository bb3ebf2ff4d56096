package dev.ferrule.runtime.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.file.FileSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes JSON, for the wire or for people. */
public final class JsonWriter {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonWriter() {}

    /** UTF-8 for the wire: compact, secrets revealed, files in memory. Its only callers are what sends the bytes. */
    public static byte[] wire(JsonValue value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        reveal(value, bytes, file -> bytes.writeBytes(base64(file)));
        return bytes.toByteArray();
    }

    private static byte[] base64(FileSource file) {
        try (InputStream content = file.open()) {
            return Base64.getEncoder().encode(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * UTF-8 for the wire: compact, secrets revealed.
     *
     * @param text takes what is written
     * @param files told of a file when the quotation mark before it has been written; its Base64 belongs there
     */
    public static void wire(JsonValue value, OutputStream text, Consumer<FileSource> files) {
        reveal(value, text, files);
    }

    private static void reveal(JsonValue value, OutputStream text, Consumer<FileSource> files) {
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            write(generator, value, file -> {
                generator.writeRawValue("\"");
                generator.flush();
                files.accept(file.source());
                generator.writeRaw('"');
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file for the wire. */
    private interface FileWriting {
        void write(JsonFile file) throws IOException;
    }

    /** One line for people: secrets masked. */
    public static String masked(JsonValue value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            write(generator, value, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Indented by tabs, one member or entry a line, secrets masked: the layout of example files. */
    public static String pretty(JsonValue value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            generator.setPrettyPrinter(tabs());
            write(generator, value, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static DefaultPrettyPrinter tabs() {
        DefaultIndenter indenter = new DefaultIndenter("\t", "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
    }

    /**
     * Writes a value.
     *
     * @param wire writes files for the wire; null for people
     */
    private static void write(JsonGenerator generator, JsonValue value, @Nullable FileWriting wire) throws IOException {
        if (value instanceof JsonObject object) {
            generator.writeStartObject();
            for (int i = 0; i < object.size(); i++) {
                generator.writeFieldName(object.name(i));
                write(generator, object.value(i), wire);
            }
            generator.writeEndObject();
        } else if (value instanceof JsonArray array) {
            generator.writeStartArray();
            for (JsonValue entry : array.values()) {
                write(generator, entry, wire);
            }
            generator.writeEndArray();
        } else if (value instanceof JsonText text) {
            generator.writeString(text.text());
        } else if (value instanceof JsonNumber number) {
            generator.writeNumber(number.digits());
        } else if (value instanceof JsonBoolean flag) {
            generator.writeBoolean(flag.value());
        } else if (value instanceof JsonSecret secret && wire != null && secret.number()) {
            generator.writeNumber(secret.secret().reveal());
        } else if (value instanceof JsonSecret secret) {
            generator.writeString(wire != null ? secret.secret().reveal() : Secret.MASK);
        } else if (value instanceof JsonFile file) {
            if (wire == null) {
                generator.writeString("[file " + file.source().name() + "]");
            } else {
                wire.write(file);
            }
        } else {
            generator.writeNull();
        }
    }
}
