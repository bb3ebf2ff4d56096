package dev.ferrule.examples;

import dev.ferrule.testkit.connector.ConnectorTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What the test kit makes of each example, with no code of its own. */
class ExampleConnectorsTest {

    @TestFactory
    Stream<DynamicNode> connectors() {
        return Examples.all().stream().map(folder -> tests(folder));
    }

    private static DynamicNode tests(Path folder) {
        Path requests = Path.of("src", "test", "connector").resolve(folder);
        return DynamicContainer.dynamicContainer(
                folder.toString(),
                Stream.of(1)
                        .flatMap(once -> ConnectorTests.of(folder)
                                .requestsIn(requests)
                                .faultsOnceOfAKind()
                                .all()));
    }
}
