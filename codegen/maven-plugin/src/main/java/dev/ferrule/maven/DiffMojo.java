package dev.ferrule.maven;

import dev.ferrule.spec.diagnostic.DiagnosticPrinter;
import dev.ferrule.spec.diff.ConnectorDiff;
import dev.ferrule.spec.diff.DiffPrinter;
import dev.ferrule.spec.diff.DiffReport;
import dev.ferrule.spec.diff.Effect;
import dev.ferrule.spec.diff.Waiver;
import dev.ferrule.spec.diff.WaiverReader;
import dev.ferrule.spec.model.Connector;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Compares a connector with an earlier version, and fails when the change breaks who uses that. */
@Mojo(name = "diff", threadSafe = true)
public final class DiffMojo extends FolderMojo {

    /** The folder of the earlier version. */
    @Parameter(property = "ferrule.oldSpecDirectory", required = true)
    private File oldSpecDirectory;

    /** A file of changes that somebody has agreed to. */
    @Parameter(property = "ferrule.waivers")
    private File waivers;

    @Override
    void run(Path folder) throws MojoExecutionException, MojoFailureException {
        Connector before = SpecMojo.read(oldSpecDirectory.toPath(), getLog());
        Connector after = SpecMojo.read(folder, getLog());
        DiffReport report = DiffReport.of(
                after.id(), ConnectorDiff.compare(before, after), agreed(), LocalDate.now(ZoneOffset.UTC));
        String text = DiffPrinter.print(report);
        long breaking = report.unwaived(Effect.BREAKING);
        if (breaking > 0) {
            throw new MojoFailureException(breaking + " changes break who uses " + oldSpecDirectory + ":\n\n" + text);
        }
        getLog().info(text.isBlank() ? "No change." : "No change breaks anybody.\n\n" + text);
    }

    private List<Waiver> agreed() throws MojoExecutionException, MojoFailureException {
        if (waivers == null) {
            return List.of();
        }
        WaiverReader.Reading reading;
        try {
            reading = WaiverReader.read(waivers.getPath(), Files.readAllBytes(waivers.toPath()));
        } catch (IOException e) {
            throw new MojoExecutionException("The waivers in " + waivers + " cannot be read", e);
        }
        if (!reading.diagnostics().isEmpty()) {
            throw new MojoFailureException("The waivers in " + waivers + " cannot be used:\n\n"
                    + new DiagnosticPrinter(false).print(reading.diagnostics(), reading.sources()));
        }
        return reading.waivers();
    }
}
