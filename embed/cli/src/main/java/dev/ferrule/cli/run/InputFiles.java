package dev.ferrule.cli.run;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.json.InvalidJsonException;
import dev.ferrule.runtime.json.JsonFile;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonReader;
import dev.ferrule.runtime.json.JsonValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Reads the files that options name. */
final class InputFiles {

    private static final Pattern LOOKS_LIKE_JSON = Pattern.compile("^\\s*[\\[{]");
    private static final String STANDARD_INPUT = "-";

    private InputFiles() {}

    /** A JSON object from a file, or from standard input for {@code -}. */
    static JsonObject object(String written, Surroundings surroundings) {
        return object(name(written), bytes(written, surroundings));
    }

    /** Any JSON from a file, or from standard input for {@code -}. */
    static JsonValue json(String written, Surroundings surroundings) {
        try {
            return JsonReader.read(bytes(written, surroundings));
        } catch (InvalidJsonException e) {
            throw Problem.of(ExitCode.FILE, name(written) + " holds no JSON. " + e.getMessage());
        }
    }

    /** A file that an action sends. It is read when it is sent, and standard input, which cannot be read twice, now. */
    static JsonFile file(String written, Surroundings surroundings) {
        if (written.equals(STANDARD_INPUT)) {
            return JsonValue.of(FileSource.of("file", FileSource.ANY_BYTES, bytes(written, surroundings)));
        }
        Path path = surroundings.path(written);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw Problem.of(ExitCode.FILE, "Cannot read " + written + ": there is no such file.");
        }
        return JsonValue.of(FileSource.of(path));
    }

    private static byte[] bytes(String written, Surroundings surroundings) {
        if (LOOKS_LIKE_JSON.matcher(written).find()) {
            // It may hold secrets, so it is not repeated.
            throw Problem.of(
                    ExitCode.USAGE,
                    "JSON stands where the name of a file belongs. Other processes can see it there; give it with - on standard"
                            + " input.");
        }
        try {
            return written.equals(STANDARD_INPUT)
                    ? surroundings.in().readAllBytes()
                    : Files.readAllBytes(surroundings.path(written));
        } catch (IOException e) {
            throw Problem.file("read", Path.of(name(written)), e);
        }
    }

    private static String name(String written) {
        return written.equals(STANDARD_INPUT) ? "standard input" : written;
    }

    /** A JSON object from bytes; the name is for messages. */
    static JsonObject object(String name, byte[] bytes) {
        try {
            if (JsonReader.read(bytes) instanceof JsonObject object) {
                return object;
            }
            throw Problem.of(ExitCode.FILE, name + " holds no JSON object.");
        } catch (InvalidJsonException e) {
            throw Problem.of(ExitCode.FILE, name + " holds no JSON object. " + e.getMessage());
        }
    }

    /** A file's text as a secret, without the line break that editors put at the end. */
    static Secret secret(Path file) {
        try {
            String text = decoded(Files.readAllBytes(file));
            String line = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
            return Secret.of(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        } catch (CharacterCodingException e) {
            throw Problem.of(ExitCode.FILE, file + " is not UTF-8.");
        } catch (IOException e) {
            throw Problem.file("read", file, e);
        }
    }

    static String decoded(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
