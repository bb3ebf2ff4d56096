package dev.ferrule.examples.dropbox;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Set;

/**
 * The sandbox of the connector {@code dropbox}. Settings:
 *
 * <ul>
 * <li>{@code busy}: how many requests are refused because there were too many; 0 unless given
 * <li>{@code largest}: how many bytes one request takes at most; 150 MiB unless given, which are what Dropbox takes
 * </ul>
 */
public final class DropboxSandbox implements Sandbox {

    /** For the service loader. */
    public DropboxSandbox() {}

    @Override
    public String connector() {
        return "dropbox";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        options.requireOnly(Set.of("busy", "largest"));
        return new DropboxService(options);
    }
}
