package dev.ferrule.examples.stripe;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Set;

/**
 * The sandbox of the connector {@code stripe}. Settings:
 *
 * <ul>
 * <li>{@code sessions}: how many checkout sessions there are; 3 unless given
 * <li>{@code busy}: how many calls are refused with 503 before any work is done; 0 unless given
 * <li>{@code failing}: how many calls that change something fail with 500; 0 unless given
 * </ul>
 */
public final class StripeSandbox implements Sandbox {

    /** For the service loader. */
    public StripeSandbox() {}

    @Override
    public String connector() {
        return "stripe";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        options.requireOnly(Set.of("sessions", "busy", "failing"));
        return new StripeService(options);
    }
}
