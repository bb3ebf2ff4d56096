package dev.ferrule.examples.keycloakusers;

import dev.ferrule.testkit.sandbox.Sandbox;
import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxService;
import java.util.Set;

/**
 * The sandbox of the connector {@code keycloak-users}. Settings:
 *
 * <ul>
 * <li>{@code prefix}: what stands before all paths, as {@code /auth} does with old servers; nothing unless given
 * <li>{@code users}: how many users there are; 2 unless given
 * </ul>
 */
public final class KeycloakUsersSandbox implements Sandbox {

    /** For the service loader. */
    public KeycloakUsersSandbox() {}

    @Override
    public String connector() {
        return "keycloak-users";
    }

    @Override
    public SandboxService start(SandboxOptions options) {
        options.requireOnly(Set.of("prefix", "users"));
        return new KeycloakUsersService(options);
    }
}
