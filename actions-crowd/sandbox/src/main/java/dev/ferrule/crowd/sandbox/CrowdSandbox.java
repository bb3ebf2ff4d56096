package dev.ferrule.crowd.sandbox;

import dev.ferrule.crowd.sandbox.settings.CrowdSettings;
import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;

/**
 * The sandbox of the connector {@code crowd}. Its settings are those of {@link CrowdSettings}. It speaks JSON only:
 * where a real Crowd would answer in XML it answers 406, and a body in XML is refused with 415.
 */
public final class CrowdSandbox implements Sandbox {

    /** For the service loader. */
    public CrowdSandbox() {}

    @Override
    public String connector() {
        return "crowd";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        return new CrowdService(CrowdSettings.from(options));
    }
}
