package dev.ferrule.examples.wordpress;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Set;

/**
 * The sandbox of the connector {@code wordpress}. Settings:
 *
 * <ul>
 * <li>{@code posts}: how many posts there are; 3 unless given
 * </ul>
 */
public final class WordPressSandbox implements Sandbox {

    /** For the service loader. */
    public WordPressSandbox() {}

    @Override
    public String connector() {
        return "wordpress";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        options.requireOnly(Set.of("posts"));
        return new WordPressService(options);
    }
}
