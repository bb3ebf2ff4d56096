package dev.ferrule.cli.run;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.runtime.file.Downloads;
import dev.ferrule.runtime.json.JsonFile;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import dev.ferrule.runtime.run.CallOptions;
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

    /** Where the call puts the file; one that is there is refused before anything is sent. */
    CallOptions calling(Surroundings surroundings) {
        if (save == null) {
            return CallOptions.NONE;
        }
        Path path = surroundings.path(save);
        if (Files.exists(path)) {
            throw Problem.of(ExitCode.FILE, "There is a file " + path + " already.");
        }
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Problem.of(ExitCode.FILE, "There is no folder for the file " + path + ".");
        }
        return CallOptions.builder()
                .downloads(Downloads.to(path, Long.MAX_VALUE))
                .build();
    }

    /** Prints what is known of the file. */
    void print(JsonValue value, Surroundings surroundings) {
        if (!(value instanceof JsonFile file)) {
            surroundings.out().println(JsonWriter.pretty(value));
            return;
        }
        JsonObject told = JsonObject.EMPTY
                .with("name", JsonValue.of(file.source().name()))
                .with("media_type", JsonValue.of(file.source().mediaType()))
                .with("length", JsonValue.of(file.source().length().orElse(0)));
        surroundings.out().println(JsonWriter.pretty(told));
    }
}
