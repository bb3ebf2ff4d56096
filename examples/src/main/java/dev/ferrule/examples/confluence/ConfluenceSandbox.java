package dev.ferrule.examples.confluence;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Set;

/**
 * The sandbox of the connector {@code confluence}. Settings:
 *
 * <ul>
 * <li>{@code crossings}: how often somebody else is faster; 0 unless given
 * </ul>
 */
public final class ConfluenceSandbox implements Sandbox {

    /** For the service loader. */
    public ConfluenceSandbox() {}

    @Override
    public String connector() {
        return "confluence";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        options.requireOnly(Set.of("crossings"));
        return new ConfluenceService(options);
    }
}
