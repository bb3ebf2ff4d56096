package dev.ferrule.cli.run;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.runtime.file.FileSource;
import dev.ferrule.runtime.json.JsonFile;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of actions that return a file. */
final class FileOptions {

    @Option(
            names = "--save",
            paramLabel = "PATH",
            description = "Where the file is written that the action returns. A file that is there is kept.")
    @Nullable
    String save;

    /** Prints what is known of the file, and writes it where that is wanted. */
    void print(JsonValue value, Surroundings surroundings) {
        if (!(value instanceof JsonFile file)) {
            surroundings.out().println(JsonWriter.pretty(value));
            return;
        }
        if (save != null) {
            write(file.source(), surroundings.path(save));
        }
        JsonObject told = JsonObject.EMPTY
                .with("name", JsonValue.of(file.source().name()))
                .with("media_type", JsonValue.of(file.source().mediaType()))
                .with("length", JsonValue.of(file.source().length().orElse(0)));
        surroundings.out().println(JsonWriter.pretty(told));
    }

    private static void write(FileSource file, Path path) {
        try (InputStream bytes = file.open()) {
            Files.copy(bytes, path);
        } catch (FileAlreadyExistsException e) {
            throw Problem.of(ExitCode.FILE, "There is a file " + path + " already.");
        } catch (IOException e) {
            throw Problem.file("write", path, e);
        }
    }
}
