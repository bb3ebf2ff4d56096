package dev.ferrule.benchmarks.call;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.spec.SpecReader;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

/** The connector as its YAML says it, without generated code. */
final class Interpreted implements UserCalls {

    private final Transport transport;
    private final Connection connection;
    private final ActionDefinition get;
    private final ActionDefinition update;

    /**
     * A connection.
     *
     * @param scheme the id of an auth scheme of the connector
     * @param transport is closed with it
     */
    Interpreted(String url, String scheme, Transport transport) {
        LoweredConnector connector = connector();
        this.transport = transport;
        connection = Connection.to(connector.connector())
                .field("base_url", url)
                .field("user", Client.USER)
                .field("password", Secret.of(Client.PASSWORD))
                .auth(scheme)
                .transport(transport)
                .open();
        get = action(connector, "get-user");
        update = action(connector, "update-user");
    }

    private static LoweredConnector connector() {
        try {
            URL there = Objects.requireNonNull(Interpreted.class.getResource("/META-INF/ferrule/users/connector.yaml"));
            Path folder = Objects.requireNonNull(Path.of(there.toURI()).getParent());
            return Lowering.lower(new SpecReader().read(folder).connector().orElseThrow());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ActionDefinition action(LoweredConnector connector, String id) {
        return connector.actions().stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String get(String username) {
        return displayName(
                connection.run(get, Inputs.builder().text("username", username).build()));
    }

    @Override
    public String update(String username, String displayName) {
        return displayName(connection.run(
                update,
                Inputs.builder()
                        .text("username", username)
                        .text("display_name", displayName)
                        .build()));
    }

    private static String displayName(JsonValue user) {
        return ((JsonText) ((JsonObject) user).member("display-name").orElseThrow()).text();
    }

    @Override
    public void close() {
        connection.close();
        transport.close();
    }
}
