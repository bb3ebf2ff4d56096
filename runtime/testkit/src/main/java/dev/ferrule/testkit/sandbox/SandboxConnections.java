package dev.ferrule.testkit.sandbox;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import java.util.Map;

/** Connections to sandboxes, which tell the fields of a connection as texts. */
public final class SandboxConnections {

    private SandboxConnections() {}

    /** A connection of this connector to a running sandbox, whatever host the connector names. */
    public static ConnectionBuilder to(SandboxServer server, ConnectorDefinition connector) {
        return builder(connector, server.connectionFields()).transport(server.transport());
    }

    /** A connection with these values of its fields; fields that the connector does not have are left out. */
    public static ConnectionBuilder builder(ConnectorDefinition connector, Map<String, String> fields) {
        ConnectionBuilder builder = Connection.to(connector);
        for (ParameterDefinition field : connector.fields()) {
            String text = fields.get(field.id());
            if (text != null) {
                builder.field(field.id(), typed(field.shape(), text));
            }
        }
        return builder;
    }

    private static JsonValue typed(Shape shape, String text) {
        if (shape == Shape.Scalar.SECRET) {
            return JsonValue.of(Secret.of(text));
        }
        if (shape == Shape.Scalar.BOOLEAN) {
            return JsonValue.of(Boolean.parseBoolean(text));
        }
        return shape == Shape.Scalar.INTEGER ? new JsonNumber(text) : JsonValue.of(text);
    }
}
