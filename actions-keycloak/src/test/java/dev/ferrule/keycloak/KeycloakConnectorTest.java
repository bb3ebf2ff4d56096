package dev.ferrule.keycloak;

import dev.ferrule.testkit.connector.ConnectorTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class KeycloakConnectorTest {
    @TestFactory
    Stream<DynamicNode> connector() {
        return ConnectorTests.of(Path.of("src/main/connector")).all();
    }
}
