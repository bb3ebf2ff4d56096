package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.json.InvalidJsonException;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an answer to its end, within limits of size and time. */
final class AnswerReader {

    /** The largest body that is read, after content codings are undone. */
    static final int MAX_BYTES = 10 * 1024 * 1024;

    private AnswerReader() {}

    /**
     * What was read.
     *
     * @param answer the answer
     * @param problem why the body is not what the step wants to read; empty when it is
     */
    record Reading(StepAnswer answer, Optional<String> problem) {}

    /**
     * Reads the answer.
     *
     * @throws IOException when the connection breaks or the time runs out
     */
    static Reading read(StepDefinition step, HttpAnswer answer, Deadline deadline) throws IOException {
        List<Header> headers = answer.headers();
        int status = answer.status();
        // RFC 9110, 15.3.5 and 15.3.6: these have no content, whatever follows the header section.
        if (status == 204 || status == 205) {
            return new Reading(new StepAnswer(status, headers, Optional.empty(), false), Optional.empty());
        }
        byte[] bytes = bytes(answer.body(), deadline);
        if (bytes == null) {
            return new Reading(
                    new StepAnswer(status, headers, Optional.empty(), false),
                    Optional.of("is larger than " + MAX_BYTES / (1024 * 1024) + " MiB"));
        }
        return read(step, status, headers, bytes);
    }

    private static Reading read(StepDefinition step, int status, List<Header> headers, byte[] bytes) {
        if (AnswerFile.isOne(step, status)) {
            return new Reading(
                    new StepAnswer(status, headers, Optional.of(AnswerFile.of(headers, bytes)), false),
                    Optional.empty());
        }
        String type = headers.stream()
                .filter(header -> header.name().equalsIgnoreCase("content-type"))
                .map(Header::value)
                .findFirst()
                .orElse("");
        boolean wantsJson = step.read() == StepDefinition.Read.JSON;
        if (new String(bytes, StandardCharsets.ISO_8859_1).isBlank()) {
            return new Reading(
                    new StepAnswer(status, headers, Optional.empty(), false),
                    wantsJson ? Optional.of("is empty") : Optional.empty());
        }
        Optional<Charset> charset = charset(type);
        if (isJson(type) && charset.isPresent()) {
            try {
                JsonValue value = JsonReader.read(bytes, charset.get());
                return new Reading(new StepAnswer(status, headers, Optional.of(value), false), Optional.empty());
            } catch (InvalidJsonException e) {
                return asText(
                        status,
                        headers,
                        charset,
                        bytes,
                        Optional.of("is labelled as JSON and is none. " + e.getMessage()));
            }
        }
        return asText(
                status,
                headers,
                charset,
                bytes,
                wantsJson
                        ? Optional.of(
                                type.isEmpty() ? "carries no content type" : "is " + mediaType(type) + " and no JSON")
                        : Optional.empty());
    }

    private static Reading asText(
            int status, List<Header> headers, Optional<Charset> charset, byte[] bytes, Optional<String> problem) {
        JsonValue text = new JsonText(new String(bytes, charset.orElse(StandardCharsets.UTF_8)));
        return new Reading(new StepAnswer(status, headers, Optional.of(text), false), problem);
    }

    /** The bytes, or null when there are too many. */
    private static byte @Nullable [] bytes(InputStream body, Deadline deadline) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            bytes.write(buffer, 0, read);
            if (bytes.size() > MAX_BYTES) {
                return null;
            }
            deadline.check();
        }
        return bytes.toByteArray();
    }

    private static boolean isJson(String type) {
        String media = mediaType(type);
        return media.equals("application/json") || media.endsWith("+json");
    }

    static String mediaType(String type) {
        int end = type.indexOf(';');
        String media = (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return media.length() <= 100 ? media : media.substring(0, 100);
    }

    /** The charset of the label; UTF-8 without one (RFC 8259, 8.1); empty for one that is not known. */
    private static Optional<Charset> charset(String type) {
        for (String parameter : type.split(";", -1)) {
            String[] parts = parameter.strip().split("=", 2);
            if (parts.length == 2 && parts[0].strip().equalsIgnoreCase("charset")) {
                try {
                    return Optional.of(Charset.forName(parts[1].strip().replace("\"", "")));
                } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(StandardCharsets.UTF_8);
    }
}
