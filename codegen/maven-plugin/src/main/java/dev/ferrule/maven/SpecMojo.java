package dev.ferrule.maven;

import dev.ferrule.codegen.Emitter;
import dev.ferrule.codegen.FileSink;
import dev.ferrule.codegen.GeneratedFiles;
import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.diagnostic.DiagnosticPrinter;
import dev.ferrule.spec.model.Connector;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** What the goals that need a connector without errors share: reading it, and writing files. */
abstract class SpecMojo extends FolderMojo {

    @Override
    final void run(Path folder) throws MojoExecutionException, MojoFailureException {
        run(read(folder, getLog()));
    }

    abstract void run(Connector connector) throws MojoExecutionException, MojoFailureException;

    /** The connector in a folder. */
    static Connector read(Path folder, Log log) throws MojoFailureException {
        SpecReading reading = new SpecReader().read(folder);
        String report = new DiagnosticPrinter(false).print(reading.diagnostics(), reading.sources());
        if (reading.connector().isEmpty()) {
            throw new MojoFailureException("The connector in " + folder + " has errors:\n\n" + report);
        }
        if (!report.isBlank()) {
            log.warn("The connector in " + folder + ":\n\n" + report);
        }
        return reading.connector().get();
    }

    void write(Connector connector, List<Emitter> emitters, File output) throws MojoExecutionException {
        GeneratedFiles files = new GeneratedFiles();
        emitters.forEach(emitter -> files.emit(emitter, connector));
        try {
            FileSink.Result result = new FileSink(output.toPath()).write(files);
            getLog().info(connector.id() + ": " + result.written().size() + " files written, "
                    + result.unchanged().size() + " unchanged, "
                    + result.removed().size() + " removed");
        } catch (IOException e) {
            throw new MojoExecutionException("The files cannot be written to " + output, e);
        }
    }
}
