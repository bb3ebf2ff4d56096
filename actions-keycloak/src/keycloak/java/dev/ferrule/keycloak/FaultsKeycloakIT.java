package dev.ferrule.keycloak;

import dev.ferrule.testkit.connector.ConnectorTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Each fault of the network at every request; the usual build tries it once for each kind of request. */
class FaultsKeycloakIT {
    @TestFactory
    Stream<DynamicNode> connector() {
        return ConnectorTests.of(Path.of("src/main/connector")).all();
    }
}
