package dev.ferrule.examples.hubspot;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Set;

/**
 * The sandbox of the connector {@code hubspot}. Settings:
 *
 * <ul>
 * <li>{@code contacts}: how many contacts there are; 3 unless given
 * <li>{@code busy}: how many answers ask to slow down before the first good one; 0 unless given
 * <li>{@code down}: how many answers are 503 before the first good one; 0 unless given
 * </ul>
 */
public final class HubSpotSandbox implements Sandbox {

    /** For the service loader. */
    public HubSpotSandbox() {}

    @Override
    public String connector() {
        return "hubspot";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        options.requireOnly(Set.of("contacts", "busy", "down"));
        return new HubSpotService(options);
    }
}
