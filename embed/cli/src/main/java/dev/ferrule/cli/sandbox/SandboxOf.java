package dev.ferrule.cli.sandbox;

import dev.ferrule.spec.model.Connector;
import dev.ferrule.testkit.mock.ExampleSandbox;
import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.Sandboxes;
import java.util.Optional;

/** Finds the sandbox of a connector: its own, or else a mock that answers with its examples. */
public final class SandboxOf {

    private SandboxOf() {}

    /** The sandbox that somebody has written for the connector of this id, if there is one. */
    public static Optional<Sandbox> own(String id) {
        return Sandboxes.all().stream()
                .filter(sandbox -> sandbox.connector().equals(id))
                .findFirst();
    }

    /** A sandbox of the connector; every connector has one. */
    public static Sandbox of(Connector connector) {
        return own(connector.id()).orElseGet(() -> ExampleSandbox.of(connector));
    }
}
