package dev.ferrule.examples.plaid;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Set;

/**
 * The sandbox of the connector {@code plaid}. Settings:
 *
 * <ul>
 * <li>{@code mutations}: how often the transactions change behind the first page; 0 unless given
 * </ul>
 */
public final class PlaidSandbox implements Sandbox {

    /** For the service loader. */
    public PlaidSandbox() {}

    @Override
    public String connector() {
        return "plaid";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        options.requireOnly(Set.of("mutations"));
        return new PlaidService(options);
    }
}
