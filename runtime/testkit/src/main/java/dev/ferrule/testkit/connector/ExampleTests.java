package dev.ferrule.testkit.connector;

import static org.junit.jupiter.api.Assertions.fail;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.spec.model.Action;
import dev.ferrule.testkit.sandbox.ServiceTransport;
import dev.ferrule.testkit.snapshot.Snapshots;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * The example output of an action is what the action returns, to the byte.
 *
 * @param examples the files of the connector's folder
 */
record ExampleTests(Rig rig, Service service, Snapshots examples) {

    Stream<DynamicNode> nodes(Action action, ActionDefinition definition, Inputs inputs) {
        return Stream.of(DynamicTest.dynamicTest("returns its example", () -> verify(action, definition, inputs)));
    }

    private void verify(Action action, ActionDefinition definition, Inputs inputs) {
        Ending ending = rig.run(
                definition,
                inputs,
                service.fields(),
                ServiceTransport.tellingOrigins(service.fresh().get()),
                Rig.time());
        if (ending.failure().isPresent()) {
            fail(action.id() + " with " + inputs + " should return its example, and came to " + ending
                    + service.problem()
                            .map(problem -> "\nThe mock says: " + problem)
                            .orElse(""));
        }
        if (action.output().example() != null) {
            examples.verify(action.output().example().file(), ending.text().orElseThrow());
        }
    }
}
