package dev.ferrule.maven;

import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.FileSink;
import dev.ferrule.codegen.Fingerprint;
import dev.ferrule.codegen.GeneratedFiles;
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
        Optional<FileSink.Result> current = current(folder, emitters, output);
        report(current.isPresent() ? current.get() : generate(folder, emitters, output));
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

    private static Optional<FileSink.Result> current(Path folder, List<Emitter> emitters, Path output) {
        try {
            Optional<String> fingerprint = Fingerprint.of(folder, emitters);
            return fingerprint.isEmpty() ? Optional.empty() : new FileSink(output).current(fingerprint.get());
        } catch (IOException unreadable) {
            // Whoever reads the connector says it better.
            return Optional.empty();
        }
    }

    private FileSink.Result generate(Path folder, List<Emitter> emitters, Path output)
            throws MojoExecutionException, MojoFailureException {
        SpecReading reading = read(folder);
        Connector connector = connector(folder, reading, getLog());
        try {
            GeneratedFiles files = new GeneratedFiles(NameBook.read(folder));
            emitters.forEach(emitter -> files.emit(emitter, connector));
            files.names().notes().forEach(note -> getLog().info(note));
            if (files.names().write(folder)) {
                getLog().info(folder.resolve(NameBook.FILE) + " has changed: commit it.");
            }
            // Who is warned is warned by every run.
            boolean quiet = reading.diagnostics().isEmpty();
            return new FileSink(output).write(files, quiet ? Fingerprint.of(folder, emitters) : Optional.empty());
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException("Nothing can be generated from " + folder + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException("The files cannot be written to " + output, e);
        }
    }

    private void report(FileSink.Result result) {
        getLog().info(result.connectors() + ": " + result.written().size() + " files written, "
                + result.unchanged().size() + " unchanged, "
                + result.removed().size() + " removed");
    }
}
