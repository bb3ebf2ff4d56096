package dev.ferrule.examples.datadog;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Set;

/**
 * The sandbox of the connector {@code datadog}. Settings:
 *
 * <ul>
 * <li>{@code busy}: how many answers ask to slow down before the first good one; 0 unless given
 * <li>{@code down}: how many answers say that the service is not there; 0 unless given
 * <li>{@code logs}: how many logs there are; 3 unless given
 * </ul>
 */
public final class DatadogSandbox implements Sandbox {

    /** For the service loader. */
    public DatadogSandbox() {}

    @Override
    public String connector() {
        return "datadog";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        options.requireOnly(Set.of("busy", "down", "logs"));
        return new DatadogService(options);
    }
}
