package dev.ferrule.maven;

import dev.ferrule.spec.diagnostic.DiagnosticPrinter;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals share: where the connector lies. */
abstract class FolderMojo extends AbstractMojo {

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
        Path folder = specDirectory.toPath();
        if (!Files.isDirectory(folder)) {
            throw new MojoFailureException("There is no folder " + folder
                    + ". Put a connector.yaml there, or set <specDirectory> to the connector's folder.");
        }
        run(folder);
    }

    /** A printer of problems in a folder's files, whose places an IDE can open. */
    static DiagnosticPrinter printer(Path folder) {
        return new DiagnosticPrinter(false).in(folder.toAbsolutePath().toString());
    }

    abstract void run(Path folder) throws MojoExecutionException, MojoFailureException;
}
