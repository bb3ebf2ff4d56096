package dev.ferrule.examples.jira;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Set;

/**
 * The sandbox of the connector {@code jira}. Settings:
 *
 * <ul>
 * <li>{@code projects}: how many projects the site has; 2 unless given
 * </ul>
 */
public final class JiraSandbox implements Sandbox {

    /** For the service loader. */
    public JiraSandbox() {}

    @Override
    public String connector() {
        return "jira";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        options.requireOnly(Set.of("projects"));
        return new JiraService(options);
    }
}
