package dev.ferrule.crowd;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Each fault of the network at every request of every action; it takes minutes and has the profile {@code connectors}. */
class CrowdConnectorIT {
    @TestFactory
    Stream<DynamicNode> connector() {
        return CrowdConnectorTest.tests().all();
    }
}
