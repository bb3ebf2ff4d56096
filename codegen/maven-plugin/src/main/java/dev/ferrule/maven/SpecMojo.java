package dev.ferrule.maven;

import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.FileSink;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.codegen.IncrementalRun;
import dev.ferrule.codegen.NameBook;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.model.Connector;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** What the goals that need a connector without errors share: reading it, and writing files. */
abstract class SpecMojo extends FolderMojo {

    @Override
    final void run(Path folder) throws MojoExecutionException, MojoFailureException {
        List<Emitter> emitters = emitters();
        Path output = output().toPath();
        IncrementalRun run = new IncrementalRun(folder, emitters, output);
        Optional<FileSink.Result> updated = updated(run);
        report(updated.isPresent() ? updated.get() : generate(run, folder, emitters));
        written();
    }

    /** What makes the files. */
    abstract List<Emitter> emitters() throws MojoFailureException;

    /** Where the files go. */
    abstract File output();

    /** Does what is to be done once the files are there. */
    void written() {}

    /** The connector in a folder. */
    static Connector read(Path folder, Log log) throws MojoFailureException {
        return connector(folder, read(folder), log);
    }

    private static SpecReading read(Path folder) {
        return new SpecReader().read(folder);
    }

    private static Connector connector(Path folder, SpecReading reading, Log log) throws MojoFailureException {
        String report = printer(folder).print(reading.diagnostics(), reading.sources());
        if (reading.connector().isEmpty()) {
            throw new MojoFailureException("The connector in " + folder + " has errors:\n\n" + report);
        }
        if (!report.isBlank()) {
            log.warn("The connector in " + folder + ":\n\n" + report);
        }
        return reading.connector().get();
    }

    private static Optional<FileSink.Result> updated(IncrementalRun run) {
        try {
            return run.update();
        } catch (IOException unreadable) {
            // Whoever reads the connector says it better.
            return Optional.empty();
        }
    }

    private FileSink.Result generate(IncrementalRun run, Path folder, List<Emitter> emitters)
            throws MojoExecutionException, MojoFailureException {
        SpecReading reading = read(folder);
        Connector connector = connector(folder, reading, getLog());
        try {
            GeneratedFiles files = new GeneratedFiles(NameBook.read(folder));
            emitters.forEach(emitter -> files.emit(emitter, connector));
            files.names().notes().forEach(note -> getLog().info(note));
            // Who is warned is warned by every run: one with warnings is not left out.
            FileSink.Result result = run.write(reading, files);
            if (files.names().isChanged()) {
                getLog().info(folder.resolve(NameBook.FILE) + " has changed: commit it.");
            }
            return result;
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException("Nothing can be generated from " + folder + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException("The files cannot be written to " + output(), e);
        }
    }

    private void report(FileSink.Result result) {
        getLog().info(result.connectors() + ": " + result.written().size() + " files written, "
                + result.unchanged().size() + " unchanged, "
                + result.removed().size() + " removed");
    }
}
