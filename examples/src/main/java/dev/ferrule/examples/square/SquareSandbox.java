package dev.ferrule.examples.square;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Set;

/**
 * The sandbox of the connector {@code square}. Settings:
 *
 * <ul>
 * <li>{@code lost}: how many answers to a payment that was taken are lost; 0 unless given
 * </ul>
 */
public final class SquareSandbox implements Sandbox {

    /** For the service loader. */
    public SquareSandbox() {}

    @Override
    public String connector() {
        return "square";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        options.requireOnly(Set.of("lost"));
        return new SquareService(options);
    }
}
