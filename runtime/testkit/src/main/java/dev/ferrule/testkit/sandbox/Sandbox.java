package dev.ferrule.testkit.sandbox;

/**
 * Knows how to start a connector's sandbox. This is the extension point: an implementation with a public constructor
 * without parameters is registered under {@code META-INF/services/dev.ferrule.testkit.sandbox.Sandbox} and found by
 * {@link Sandboxes}.
 */
public interface Sandbox {

    /** The name of the connector whose service this plays, for example {@code crowd}. */
    String connector();

    /**
     * Creates the service with fresh sample data. Services share nothing: what happens in one is unseen by others.
     *
     * @throws IllegalArgumentException when the options hold a setting that this sandbox does not have, or a value that
     *     the setting cannot take
     */
    SandboxService start(SandboxOptions options);
}
