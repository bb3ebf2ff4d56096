package dev.ferrule.cli.run;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.error.Violation;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import java.util.ArrayList;
import java.util.List;

/** Checks the entries of maps by what the service tells of them, before anything else is sent. */
final class EntriesCheck {

    private final LoweredConnector connector;

    EntriesCheck(LoweredConnector connector) {
        this.connector = connector;
    }

    /** Refuses entries that are missing, unknown or of another form, as other wrong inputs are refused. */
    void check(Connection connection, ActionDefinition action, Inputs inputs) {
        List<Violation> violations = new ArrayList<>();
        for (ParameterDefinition parameter : action.parameters()) {
            parameter
                    .entriesFrom()
                    .flatMap(entries -> connector.action(entries.lookup().action()))
                    .map(source -> connection.checkEntries(action, parameter.id(), inputs, source))
                    .ifPresent(violations::addAll);
        }
        if (!violations.isEmpty()) {
            throw new InvalidInputException(action.id(), violations);
        }
    }
}
