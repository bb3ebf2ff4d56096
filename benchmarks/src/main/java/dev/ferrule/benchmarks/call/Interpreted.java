package dev.ferrule.benchmarks.call;

import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.Connection;

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
        LoweredConnector connector = UsersSpec.lowered();
        this.transport = transport;
        connection = Connection.to(connector.connector())
                .field("base_url", url)
                .field("user", Client.USER)
                .field("password", Secret.of(Client.PASSWORD))
                .auth(scheme)
                .transport(transport)
                .open();
        get = UsersSpec.action(connector, "get-user");
        update = UsersSpec.action(connector, "update-user");
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
