package dev.ferrule.examples.zendesk;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Set;

/**
 * The sandbox of the connector {@code zendesk}. Settings:
 *
 * <ul>
 * <li>{@code busy}: how many answers ask to slow down before the first good one; 0 unless given
 * </ul>
 */
public final class ZendeskSandbox implements Sandbox {

    /** For the service loader. */
    public ZendeskSandbox() {}

    @Override
    public String connector() {
        return "zendesk";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        options.requireOnly(Set.of("busy"));
        return new ZendeskService(options);
    }
}
