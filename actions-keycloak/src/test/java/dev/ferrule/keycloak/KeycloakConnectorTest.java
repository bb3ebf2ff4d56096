package dev.ferrule.keycloak;

import dev.ferrule.testkit.connector.ConnectorTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What comes from the spec; the profiles {@code connectors} and {@code keycloak} try each fault at every request. */
class KeycloakConnectorTest {
    @TestFactory
    Stream<DynamicNode> connector() {
        return ConnectorTests.of(Path.of("src/main/connector")).faultsSpread().all();
    }
}
