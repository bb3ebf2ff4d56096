package dev.ferrule.codegen.openapi;

import dev.ferrule.testkit.connector.ConnectorTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Imported connectors pass the tests that every connector passes, against a sandbox of their own examples. What they send is
 * written down beside the documents.
 */
class ImportedConnectorsTest {

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicNode> connectors() {
        return Stream.of("parameters", "bodies", "types", "service", "swagger-two")
                .map(name -> DynamicContainer.dynamicContainer(
                        name,
                        ConnectorTests.of(
                                        Documents.write(Documents.imported(Documents.read(name)), folder.resolve(name)))
                                .requestsIn(Documents.FOLDER.resolve(name + ".requests"))
                                .faultsSpread()
                                .all()));
    }
}
