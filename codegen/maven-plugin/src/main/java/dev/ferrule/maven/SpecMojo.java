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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share: where the connector lies, reading it, reporting what is wrong with it. */
abstract class SpecMojo extends AbstractMojo {

    /** The connector's folder: {@code connector.yaml}, {@code actions/} and examples. */
    @Parameter(property = "ferrule.specDirectory", defaultValue = "${project.basedir}/src/main/connector")
    private File specDirectory;

    /** Does nothing. */
    @Parameter(property = "ferrule.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped.");
            return;
        }
        run(read());
    }

    abstract void run(Connector connector) throws MojoExecutionException, MojoFailureException;

    private Connector read() throws MojoFailureException {
        Path folder = specDirectory.toPath();
        if (!Files.isDirectory(folder)) {
            throw new MojoFailureException("There is no folder " + folder
                    + ". Put a connector.yaml there, or set <specDirectory> to the connector's folder.");
        }
        SpecReading reading = new SpecReader().read(folder);
        String report = new DiagnosticPrinter(false).print(reading.diagnostics(), reading.sources());
        if (reading.connector().isEmpty()) {
            throw new MojoFailureException("The connector in " + folder + " has errors:\n\n" + report);
        }
        if (!report.isBlank()) {
            getLog().warn("The connector in " + folder + ":\n\n" + report);
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
