package dev.ferrule.testkit.mock;

import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.testkit.sample.SampleValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Made-up values for the fields of a connection; those that the addresses of servers begin with are that of the mock, which is all of them. */
final class ConnectionFields {

    private ConnectionFields() {}

    static Map<String, String> of(ConnectorDefinition connector, String baseUrl) {
        Set<String> bases = Stream.concat(Stream.of(connector.server()), connector.otherServers().values().stream())
                .flatMap(server -> base(server).stream())
                .collect(Collectors.toSet());
        SampleValues values = new SampleValues(connector);
        Map<String, String> fields = new LinkedHashMap<>();
        for (ParameterDefinition field : connector.fields()) {
            if (bases.contains(field.id())) {
                fields.put(field.id(), baseUrl);
            } else if (field.defaultValue().isEmpty()) {
                fields.put(field.id(), text(field, values));
            }
        }
        return fields;
    }

    private static String text(ParameterDefinition field, SampleValues values) {
        return field.shape() == Shape.Scalar.SECRET ? values.text(field) : shown(values.of(field));
    }

    private static String shown(JsonValue value) {
        return value instanceof JsonText text ? text.text() : value.toString();
    }

    /** The field that an address begins with, if it is one. */
    private static Optional<String> base(Expression server) {
        if (server instanceof Expression.Template template && !template.parts().isEmpty()) {
            return base(template.parts().get(0));
        }
        return server instanceof Expression.Reference reference
                        && reference.table().isEmpty()
                        && reference.origin() instanceof Origin.Connection connection
                ? Optional.of(connection.field())
                : Optional.empty();
    }
}
