package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.definition.AuthScheme;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.ErrorDefinition;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.spec.model.Connector;

/** Turns a checked connector into runnable definitions. The way in to this package. */
public final class Lowering {

    private Lowering() {}

    /** The connector, ready to run. */
    public static LoweredConnector lower(Connector spec) {
        WireNames names = new WireNames(spec.types());
        return new LoweredConnector(
                connector(spec),
                spec.actions().stream()
                        .map(action -> ActionLowering.lower(action, names))
                        .toList());
    }

    private static ConnectorDefinition connector(Connector spec) {
        ConnectorDefinition.Builder connector =
                ConnectorDefinition.builder(spec.id(), spec.name(), Values.lower(spec.server()));
        spec.connection()
                .forEach(field -> connector.field(Parameters.lower(
                        field.id(), field.name(), field.type(), field.constraints(), field.required())));
        spec.auth().forEach(scheme -> connector.auth(auth(scheme)));
        spec.responses().forEach(rule -> connector.rule(Responses.lower(rule)));
        spec.errors()
                .values()
                .forEach(error ->
                        connector.error(new ErrorDefinition(error.code(), kind(error.kind()), plain(error.advice()))));
        spec.types().values().forEach(type -> connector.shape(Shapes.lower(type)));
        return connector.build();
    }

    private static AuthScheme auth(Connector.AuthScheme scheme) {
        if (scheme instanceof Connector.AuthScheme.Basic basic) {
            return AuthScheme.basic(Values.lower(basic.user()), Values.lower(basic.password()));
        }
        return AuthScheme.none();
    }

    static ErrorKind kind(String id) {
        return ErrorKind.of(id)
                .orElseThrow(() -> new IllegalStateException("The checker has let the kind " + id + " pass."));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
