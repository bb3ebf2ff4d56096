package dev.ferrule.testkit.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.spec.model.Action;
import dev.ferrule.testkit.sandbox.ServiceTransport;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** The example output of an action is what the action returns, to the byte. */
record ExampleTests(Rig rig, Service service) {

    Stream<DynamicNode> nodes(Action action, ActionDefinition definition, Inputs inputs) {
        return Stream.of(DynamicTest.dynamicTest("returns its example", () -> verify(action, definition, inputs)));
    }

    private void verify(Action action, ActionDefinition definition, Inputs inputs) {
        Ending ending = rig.run(
                definition,
                inputs,
                service.fields(),
                new ServiceTransport(service.fresh().get()),
                Rig.time());
        if (ending.failure().isPresent()) {
            fail(action.id() + " with " + inputs + " should return its example, and came to " + ending
                    + service.problem()
                            .map(problem -> "\nThe mock says: " + problem)
                            .orElse(""));
        }
        Optional.ofNullable(action.output().example())
                .ifPresent(example -> assertEquals(
                        example.text(),
                        ending.text().orElseThrow(),
                        () -> "What " + action.id() + " returns with " + inputs + " is not its example."));
    }
}
