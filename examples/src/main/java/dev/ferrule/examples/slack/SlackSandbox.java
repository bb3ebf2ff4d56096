package dev.ferrule.examples.slack;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Set;

/**
 * The sandbox of the connector {@code slack}. Settings:
 *
 * <ul>
 * <li>{@code busy}: how many answers ask to slow down before the first good one; 0 unless given
 * <li>{@code error}: the error with which every call fails, inside a success; none unless given
 * </ul>
 */
public final class SlackSandbox implements Sandbox {

    /** For the service loader. */
    public SlackSandbox() {}

    @Override
    public String connector() {
        return "slack";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        options.requireOnly(Set.of("busy", "error"));
        return new SlackService(options);
    }
}
