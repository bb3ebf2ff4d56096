package dev.ferrule.examples.discord;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Set;

/**
 * The sandbox of the connector {@code discord}. Settings:
 *
 * <ul>
 * <li>{@code busy}: how many requests are refused because there were too many; 0 unless given
 * </ul>
 */
public final class DiscordSandbox implements Sandbox {

    /** For the service loader. */
    public DiscordSandbox() {}

    @Override
    public String connector() {
        return "discord";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        options.requireOnly(Set.of("busy"));
        return new DiscordService(options);
    }
}
