package dev.ferrule.maven;

import dev.ferrule.spec.format.FolderFormat;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Brings the files of a connector into the canonical layout, or only tells which are not in it. */
@Mojo(name = "format", defaultPhase = LifecyclePhase.PROCESS_SOURCES, threadSafe = true)
public final class FormatMojo extends FolderMojo {

    /** Changes nothing, and fails when a file is not in the canonical layout. */
    @Parameter(property = "ferrule.check", defaultValue = "false")
    private boolean check;

    @Override
    void run(Path folder) throws MojoExecutionException, MojoFailureException {
        FolderFormat format = FolderFormat.of(folder);
        if (!format.problems().isEmpty()) {
            throw new MojoFailureException("The files in " + folder + " cannot be read. Nothing was changed.\n\n"
                    + printer(folder).print(format.problems(), format.files()));
        }
        if (check && !format.changes().isEmpty()) {
            StringBuilder files = new StringBuilder();
            format.changes().forEach(change -> files.append("\n  ").append(folder.resolve(change.file())));
            throw new MojoFailureException(
                    "These files are not in the canonical layout; mvn ferrule:format brings them into it:" + files);
        }
        for (FolderFormat.Change change : format.changes()) {
            write(folder, change);
        }
        getLog().info(format.files().size() + " files, " + format.changes().size() + " changed");
    }

    private void write(Path folder, FolderFormat.Change change) throws MojoExecutionException {
        try {
            FolderFormat.replace(folder, change.file(), change.text());
            getLog().info("Changed " + folder.resolve(change.file()));
        } catch (IOException e) {
            throw new MojoExecutionException("The file " + folder.resolve(change.file()) + " cannot be written", e);
        }
    }
}
