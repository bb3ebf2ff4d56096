package dev.ferrule.examples.mediawiki;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Set;

/**
 * The sandbox of the connector {@code mediawiki}. Settings:
 *
 * <ul>
 * <li>{@code lag}: how many answers tell that the servers lag behind; 0 unless given
 * </ul>
 */
public final class MediaWikiSandbox implements Sandbox {

    /** For the service loader. */
    public MediaWikiSandbox() {}

    @Override
    public String connector() {
        return "mediawiki";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        options.requireOnly(Set.of("lag"));
        return new MediaWikiService(options);
    }
}
