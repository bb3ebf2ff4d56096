package dev.ferrule.testkit.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * The Java that was generated of a connector builds the very definitions that the interpreter runs, so that what the other tests
 * hold is true of it too. There is nothing to test where no Java was generated.
 */
record GeneratedTests(LoweredConnector connector, Optional<GeneratedDefinitions> generated) {

    /** The tests of a connector whose Java, if there is any, is in this package on the class path. */
    static GeneratedTests of(LoweredConnector connector, String javaPackage) {
        return new GeneratedTests(
                connector,
                GeneratedDefinitions.find(javaPackage, connector.connector().id()));
    }

    /** What all actions share. */
    Stream<DynamicNode> ofTheConnector() {
        return generated.stream()
                .map(java -> DynamicTest.dynamicTest("generated Java is what is interpreted", () -> verify(java)));
    }

    Stream<DynamicNode> nodes(ActionDefinition action) {
        return generated.stream()
                .map(java ->
                        DynamicTest.dynamicTest("generated Java is what is interpreted", () -> verify(java, action)));
    }

    private void verify(GeneratedDefinitions java) {
        ConnectorDefinition interpreted = connector.connector();
        assertEquals(interpreted, java.connector(), () -> stale(java));
        assertEquals(
                connector.actions().stream().map(ActionDefinition::id).sorted().toList(),
                java.actions().keySet().stream().sorted().toList(),
                () -> stale(java));
    }

    private static void verify(GeneratedDefinitions java, ActionDefinition action) {
        ActionDefinition own = java.actions().get(action.id());
        assertTrue(
                action.equals(own), () -> stale(java) + " Action " + action.id() + " differs:\n" + action + "\n" + own);
    }

    private static String stale(GeneratedDefinitions java) {
        return "The class " + java.className() + " is not what the spec says; generate the Java anew.";
    }
}
