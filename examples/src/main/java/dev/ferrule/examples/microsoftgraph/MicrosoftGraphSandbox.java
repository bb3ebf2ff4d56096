package dev.ferrule.examples.microsoftgraph;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Set;

/**
 * The sandbox of the connector {@code microsoft-graph}. Settings:
 *
 * <ul>
 * <li>{@code crossings}: how often somebody else changes a task right after it was read; 0 unless given
 * </ul>
 */
public final class MicrosoftGraphSandbox implements Sandbox {

    /** For the service loader. */
    public MicrosoftGraphSandbox() {}

    @Override
    public String connector() {
        return "microsoft-graph";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        options.requireOnly(Set.of("crossings"));
        return new MicrosoftGraphService(options);
    }
}
