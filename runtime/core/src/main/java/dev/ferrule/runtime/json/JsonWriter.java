package dev.ferrule.runtime.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.ferrule.runtime.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes JSON, for the wire or for people. */
public final class JsonWriter {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonWriter() {}

    /** UTF-8 for the wire: compact, secrets revealed. Its only caller is what sends the bytes to the service. */
    public static byte[] wire(JsonValue value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            write(generator, value, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** One line for people: secrets masked. */
    public static String masked(JsonValue value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            write(generator, value, false);
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
            write(generator, value, false);
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

    private static void write(JsonGenerator generator, JsonValue value, boolean reveal) throws IOException {
        if (value instanceof JsonObject object) {
            generator.writeStartObject();
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                generator.writeFieldName(member.getKey());
                write(generator, member.getValue(), reveal);
            }
            generator.writeEndObject();
        } else if (value instanceof JsonArray array) {
            generator.writeStartArray();
            for (JsonValue entry : array.values()) {
                write(generator, entry, reveal);
            }
            generator.writeEndArray();
        } else if (value instanceof JsonText text) {
            generator.writeString(text.text());
        } else if (value instanceof JsonNumber number) {
            generator.writeNumber(number.digits());
        } else if (value instanceof JsonBoolean flag) {
            generator.writeBoolean(flag.value());
        } else if (value instanceof JsonSecret secret) {
            generator.writeString(reveal ? secret.secret().reveal() : Secret.MASK);
        } else if (value instanceof JsonFile file) {
            write(generator, file, reveal);
        } else {
            generator.writeNull();
        }
    }

    private static void write(JsonGenerator generator, JsonFile file, boolean reveal) throws IOException {
        if (!reveal) {
            generator.writeString("[file " + file.source().name() + "]");
            return;
        }
        try (InputStream bytes = file.source().open()) {
            generator.writeBinary(bytes, -1);
        }
    }
}
