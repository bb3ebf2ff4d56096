package dev.ferrule.examples.twilio;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Set;

/**
 * The sandbox of the connector {@code twilio}. Settings:
 *
 * <ul>
 * <li>{@code messages}: how many messages there are; 3 unless given
 * </ul>
 */
public final class TwilioSandbox implements Sandbox {

    /** For the service loader. */
    public TwilioSandbox() {}

    @Override
    public String connector() {
        return "twilio";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        options.requireOnly(Set.of("messages"));
        return new TwilioService(options);
    }
}
