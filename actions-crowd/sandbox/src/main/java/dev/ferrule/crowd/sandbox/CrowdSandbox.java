package dev.ferrule.crowd.sandbox;

import dev.ferrule.crowd.sandbox.settings.CrowdSettings;
import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.time.InstantSource;

/**
 * The sandbox of the connector {@code crowd}. Its settings are those of {@link CrowdSettings}. */
public final class CrowdSandbox implements Sandbox {

    /** For the service loader. */
    public CrowdSandbox() {}

    @Override
    public String connector() {
        return "crowd";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        return new CrowdService(CrowdSettings.from(options), InstantSource.system());
    }
}
