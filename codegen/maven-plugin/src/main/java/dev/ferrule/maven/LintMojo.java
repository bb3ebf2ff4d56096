package dev.ferrule.maven;

import dev.ferrule.spec.diagnostic.Severity;
import dev.ferrule.spec.lint.LintRun;
import dev.ferrule.spec.lint.rule.LintRules;
import java.nio.file.Path;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Looks for what is legal in a connector but poor, as the {@code lint.yaml} beside it says. */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class LintMojo extends FolderMojo {

    /** Whether the build fails with warnings, too. */
    @Parameter(property = "ferrule.failOnWarning", defaultValue = "true")
    private boolean failOnWarning;

    @Override
    void run(Path folder) throws MojoFailureException {
        LintRun run = LintRun.of(folder, LintRules.all(), Set.of());
        long errors = run.count(Severity.ERROR);
        long warnings = run.count(Severity.WARNING);
        String report = "The connector in " + folder + " has " + errors + " errors and " + warnings + " warnings:\n\n"
                + run.print(printer(folder));
        if (errors > 0 || (warnings > 0 && failOnWarning)) {
            throw new MojoFailureException(report);
        }
        if (warnings > 0) {
            getLog().warn(report);
        } else {
            getLog().info("Nothing to say of the connector in " + folder);
        }
    }
}
