package dev.ferrule.examples;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Each fault of the network at every request of every example. It takes minutes: profile {@code connectors}. */
class ExamplesConnectorsIT {

    @TestFactory
    Stream<DynamicNode> connectors() {
        return Examples.tests(tests -> tests);
    }
}
