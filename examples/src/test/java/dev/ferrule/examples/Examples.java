package dev.ferrule.examples;

import dev.ferrule.spec.SpecReader;
import dev.ferrule.spec.SpecReading;
import dev.ferrule.spec.model.Connector;
import dev.ferrule.testkit.connector.ConnectorTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;

/** The example connectors: the folders of this module that hold a connector. */
final class Examples {

    private Examples() {}

    /** Their folders, by name. */
    static List<Path> all() {
        try (Stream<Path> folders = Files.list(Path.of(""))) {
            return folders.filter(folder -> Files.exists(folder.resolve("connector.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The connector in a folder, which has no problems. */
    static Connector read(Path folder) {
        SpecReading reading = new SpecReader().read(folder);
        return reading.connector()
                .orElseThrow(() -> new IllegalStateException(folder + " has problems: " + reading.diagnostics()));
    }

    /** The tests that the test kit makes of each. */
    static Stream<DynamicNode> tests(UnaryOperator<ConnectorTests> choice) {
        return all().stream()
                .map(folder -> DynamicContainer.dynamicContainer(
                        folder.toString(), Stream.of(1).flatMap(once -> tests(folder, choice))));
    }

    private static Stream<DynamicNode> tests(Path folder, UnaryOperator<ConnectorTests> choice) {
        Path requests = Path.of("src", "test", "connector").resolve(folder);
        return choice.apply(ConnectorTests.of(folder).requestsIn(requests)).all();
    }
}
