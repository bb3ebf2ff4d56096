package dev.ferrule.maven;

import dev.ferrule.spec.model.Connector;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Checks a connector and fails when it has errors. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class ValidateMojo extends SpecMojo {

    @Override
    void run(Connector connector) {
        getLog().info(connector.id() + ": no errors in " + connector.actions().size() + " actions");
    }
}
