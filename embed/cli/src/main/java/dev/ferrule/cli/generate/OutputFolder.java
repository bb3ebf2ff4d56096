package dev.ferrule.cli.generate;

import dev.ferrule.cli.console.Problem;
import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.FileSink;
import dev.ferrule.codegen.Fingerprint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder that outputs of one connector go to, and what is known of them from the last run. */
final class OutputFolder {

    private final Path folder;
    private final Path connector;
    private final List<String> emitters;

    /** A folder for what these emitters make of the connector in another folder. */
    OutputFolder(Path folder, Path connector, List<String> emitters) {
        this.folder = folder;
        this.connector = connector;
        this.emitters = List.copyOf(emitters);
    }

    /** The ids of the emitters. */
    List<String> emitters() {
        return emitters;
    }

    /** What is there, if it is what would be made now; then nothing has to be read, checked or made. */
    Optional<FileSink.Result> current() {
        try {
            Optional<String> fingerprint = fingerprint();
            return fingerprint.isEmpty() ? Optional.empty() : new FileSink(folder).current(fingerprint.get());
        } catch (IOException unreadable) {
            // Whoever reads the connector says it better.
            return Optional.empty();
        }
    }

    /** Writes what has been made, the names that the connector keeps first. */
    FileSink.Result write(Generation generation) {
        try {
            generation.files().names().write(connector);
        } catch (IOException e) {
            throw Problem.file("write to", connector, e);
        }
        try {
            return new FileSink(folder).write(generation.files(), fingerprint());
        } catch (IOException e) {
            throw Problem.file("write to", folder, e);
        }
    }

    private Optional<String> fingerprint() throws IOException {
        List<Emitter> chosen = Emitter.all().stream()
                .filter(emitter -> emitters.contains(emitter.id()))
                .toList();
        return chosen.size() == emitters.size() ? Fingerprint.of(connector, chosen) : Optional.empty();
    }
}
