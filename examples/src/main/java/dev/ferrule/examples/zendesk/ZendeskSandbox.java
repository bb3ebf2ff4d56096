package dev.ferrule.examples.zendesk;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Set;

/**
 * The sandbox of the connector {@code zendesk}. Settings:
 *
 * <ul>
 * <li>{@code tickets}: how many tickets there are; 3 unless given
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
        options.requireOnly(Set.of("tickets"));
        return new ZendeskService(options);
    }
}
