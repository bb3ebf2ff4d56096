package dev.ferrule.cli.generate;

import dev.ferrule.cli.console.Problem;
import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.FileSink;
import dev.ferrule.codegen.IncrementalRun;
import dev.ferrule.spec.SpecReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder that outputs of one connector go to, and what is known of them from the last run. */
final class OutputFolder {

    private final Path folder;
    private final List<String> emitters;
    private final Optional<IncrementalRun> run;

    /** A folder for what these emitters make of the connector in another folder. */
    OutputFolder(Path folder, Path connector, List<String> emitters) {
        this.folder = folder;
        this.emitters = List.copyOf(emitters);
        List<Emitter> chosen = Emitter.all().stream()
                .filter(emitter -> emitters.contains(emitter.id()))
                .toList();
        this.run = chosen.size() == emitters.size()
                ? Optional.of(new IncrementalRun(connector, chosen, folder))
                : Optional.empty();
    }

    /** The ids of the emitters. */
    List<String> emitters() {
        return emitters;
    }

    /** Brings what is there up to date, if the connector need not be read, checked and made whole for that. */
    Optional<FileSink.Result> update() {
        try {
            return run.isEmpty() ? Optional.empty() : run.get().update();
        } catch (IOException unreadable) {
            // Whoever reads the connector says it better.
            return Optional.empty();
        }
    }

    /** Writes what has been made of a reading, the names that the connector keeps first. */
    FileSink.Result write(SpecReading reading, Generation generation) {
        try {
            return run.orElseThrow().write(reading, generation.files());
        } catch (IOException e) {
            throw Problem.file("write to", folder, e);
        }
    }
}
