package dev.ferrule.testkit.connector;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.retry.Time;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.spec.model.Action;
import dev.ferrule.testkit.mock.HastyTime;
import dev.ferrule.testkit.mock.Stage;
import dev.ferrule.testkit.sample.SampleInputs;
import dev.ferrule.testkit.sandbox.SandboxConnections;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What every test of a connector needs.
 *
 * @param connector what is run
 * @param prepare adds to a connection what its program must give
 */
record Rig(LoweredConnector connector, UnaryOperator<ConnectionBuilder> prepare) {

    /** The same in every run, so that what depends on it is the same. */
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    /** An action with what must be given. */
    Case least(Action action, ActionDefinition definition) {
        return of(action, definition, samples().least(action, definition));
    }

    /** An action with all that can be given together. */
    Case most(Action action, ActionDefinition definition) {
        Case most = of(action, definition, samples().most(action, definition));
        return most.stage().problem().isEmpty() ? most : together(least(action, definition), most.inputs());
    }

    /** What of the inputs an action takes, one after the other: values that are made up do not suit every place. */
    private Case together(Case least, Inputs most) {
        Case taken = least;
        for (Map.Entry<String, JsonValue> input : most.values().entrySet()) {
            Map<String, JsonValue> values = new LinkedHashMap<>(taken.inputs().values());
            values.putIfAbsent(input.getKey(), input.getValue());
            Case more = of(least.action(), least.definition(), Inputs.of(values));
            taken = more.stage().problem().isEmpty() ? more : taken;
        }
        return taken;
    }

    /** An action with certain inputs, and the service that they need. */
    Case of(Action action, ActionDefinition definition, Inputs inputs) {
        return new Case(action, definition, inputs, Stage.of(connector, action, definition, inputs, prepare));
    }

    SampleInputs samples() {
        return new SampleInputs(connector.connector());
    }

    /** A time that never passes by itself. */
    static Time time() {
        return new HastyTime(NOW);
    }

    /** Runs an action over a transport that is the caller's. */
    Ending run(ActionDefinition action, Inputs inputs, Map<String, String> fields, Transport transport, Time time) {
        try (Connection connection = open(fields, transport, time)) {
            return Ending.output(connection.run(action, inputs));
        } catch (ConnectorException e) {
            return Ending.failure(e);
        }
    }

    /** A connection over a transport that is the caller's. */
    Connection open(Map<String, String> fields, Transport transport, Time time) {
        return prepare.apply(SandboxConnections.builder(connector.connector(), fields))
                .transport(transport)
                .time(time)
                .open();
    }
}
