package dev.ferrule.examples.elasticsearch;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Set;

/**
 * The sandbox of the connector {@code elasticsearch}. Settings:
 *
 * <ul>
 * <li>{@code documents}: how many documents the index {@code shop-orders} has; 3 unless given
 * </ul>
 */
public final class ElasticsearchSandbox implements Sandbox {

    /** For the service loader. */
    public ElasticsearchSandbox() {}

    @Override
    public String connector() {
        return "elasticsearch";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        options.requireOnly(Set.of("documents"));
        return new ElasticsearchService(options);
    }
}
