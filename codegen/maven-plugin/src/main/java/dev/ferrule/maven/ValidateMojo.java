package dev.ferrule.maven;

import dev.ferrule.spec.model.Connector;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Checks a connector and fails when it has errors. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class ValidateMojo extends FolderMojo {

    @Override
    void run(Path folder) throws MojoFailureException {
        Connector connector = SpecMojo.read(folder, getLog());
        getLog().info(connector.id() + ": no errors in " + connector.actions().size() + " actions");
    }
}
