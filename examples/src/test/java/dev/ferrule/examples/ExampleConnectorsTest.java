package dev.ferrule.examples;

import dev.ferrule.testkit.connector.ConnectorTests;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What the test kit makes of each example, with no code of its own. The profile {@code connectors} tries all faults. */
class ExampleConnectorsTest {

    @TestFactory
    Stream<DynamicNode> connectors() {
        return Examples.tests(ConnectorTests::faultsSpread);
    }
}
