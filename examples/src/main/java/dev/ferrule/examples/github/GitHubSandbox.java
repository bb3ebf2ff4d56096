package dev.ferrule.examples.github;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Set;

/**
 * The sandbox of the connector {@code github}. Settings:
 *
 * <ul>
 * <li>{@code limit}: the first request begins a time in which all requests are refused, and this is how the answers tell its
 *     end: {@code retry-after}, {@code reset} or {@code silent}; there is no such time unless given
 * <li>{@code crossings}: how often somebody else changes a file right after it was read; 0 unless given
 * </ul>
 */
public final class GitHubSandbox implements Sandbox {

    /** For the service loader. */
    public GitHubSandbox() {}

    @Override
    public String connector() {
        return "github";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        options.requireOnly(Set.of("limit", "crossings"));
        return new GitHubService(options);
    }
}
