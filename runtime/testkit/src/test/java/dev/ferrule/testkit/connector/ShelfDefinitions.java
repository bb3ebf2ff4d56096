package dev.ferrule.testkit.connector;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.spec.SpecReader;
import java.nio.file.Path;

/** Stands for the Java that was generated of the connector {@code shelf}: the constants are called as they are there. */
final class ShelfDefinitions {

    private static final LoweredConnector SHELF = Lowering.lower(new SpecReader()
            .read(Path.of("src/test/resources/dev/ferrule/testkit/connector/shelf"))
            .connector()
            .orElseThrow());

    static final ConnectorDefinition CONNECTOR = SHELF.connector();

    static final ActionDefinition ADD_BOOK = SHELF.action("add-book").orElseThrow();

    static final ActionDefinition FIND_BOOK = SHELF.action("find-book").orElseThrow();

    private ShelfDefinitions() {}
}
