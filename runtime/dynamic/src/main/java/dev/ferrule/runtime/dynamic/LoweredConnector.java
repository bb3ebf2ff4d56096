package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import java.util.List;
import java.util.Optional;

/**
 * A connector, ready to run.
 *
 * @param connector what its actions share
 * @param actions its actions, sorted by id
 */
public record LoweredConnector(ConnectorDefinition connector, List<ActionDefinition> actions) {

    /** Copies the list. */
    public LoweredConnector {
        actions = List.copyOf(actions);
    }

    /** The action that tells whether a connection works, if the connector names one. */
    public Optional<ActionDefinition> connectionTest() {
        return connector.connectionTest().flatMap(this::action);
    }

    /** The action of this id, if the connector has it. */
    public Optional<ActionDefinition> action(String id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst();
    }
}
