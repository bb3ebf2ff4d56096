package dev.ferrule.examples.salesforce;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Set;

/**
 * The sandbox of the connector {@code salesforce}. Settings:
 *
 * <ul>
 * <li>{@code failing}: whether jobs come to nothing
 * <li>{@code emptied}: whether results are answered with 204
 * </ul>
 */
public final class SalesforceSandbox implements Sandbox {

    /** For the service loader. */
    public SalesforceSandbox() {}

    @Override
    public String connector() {
        return "salesforce";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        options.requireOnly(Set.of("failing", "emptied"));
        return new SalesforceService(options);
    }
}
