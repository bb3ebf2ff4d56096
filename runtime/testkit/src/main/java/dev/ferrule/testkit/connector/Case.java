package dev.ferrule.testkit.connector;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.spec.model.Action;
import dev.ferrule.testkit.mock.Stage;

/**
 * An action with certain inputs.
 *
 * @param action the action as its spec says
 * @param definition the action as it is run
 * @param inputs the inputs
 * @param stage the service as these inputs need it
 */
record Case(Action action, ActionDefinition definition, Inputs inputs, Stage stage) {

    /** The same with other inputs for a service that has its own state. */
    Case with(Inputs others) {
        return new Case(action, definition, others, stage);
    }
}
