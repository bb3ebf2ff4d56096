package dev.ferrule.cli.run;

import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.cli.profile.Profile;
import dev.ferrule.cli.profile.Profiles;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.auth.FileTokenStore;
import dev.ferrule.runtime.dynamic.Lowering;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.http.TransportFailure.Phase;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.runtime.run.ConnectionBuilder;
import dev.ferrule.spec.model.Connector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A connection that is kept under a name, opened or looked at. */
public final class NamedConnection {

    private final Connector connector;
    private final Profile profile;
    private final Surroundings surroundings;

    /** The connection of this profile, which is one to this connector. */
    public NamedConnection(Connector connector, Profile profile, Surroundings surroundings) {
        this.connector = connector;
        this.profile = profile;
        this.surroundings = surroundings;
    }

    /** Does something with the connection, whose tokens are kept with its profile. */
    public <T> T with(Function<Connection, T> use) {
        Profiles profiles = new Profiles(surroundings);
        Path file = profiles.file(profile.name());
        Map<String, JsonValue> values = new ConnectionFile(connector, file, surroundings).read();
        Network network = values.get(ConnectionValues.NETWORK) instanceof JsonObject block
                ? new NetworkBlock(block, file, surroundings).read()
                : Network.STANDARD;
        try (Transport transport = new ApacheTransport(network);
                Connection connection = builder(values)
                        .network(network)
                        .transport(transport)
                        .tokenStore(new FileTokenStore(profiles.tokens(profile.name())))
                        .open()) {
            return use.apply(connection);
        }
    }

    /** The server of the connection; empty when it is told by a token, or the connection is not complete. */
    public Optional<String> server() {
        ConnectionBuilder builder = builder(profile.settings().members()).network(permissive());
        // What is secret is not needed to know the server, and need not be at hand.
        connector.connection().stream()
                .filter(field -> OptionNames.isSecret(field.type()))
                .forEach(field -> builder.field(field.id(), Secret.of("unknown")));
        try (Connection connection = builder.transport(new NoTransport()).open()) {
            return connection.server();
        } catch (ConnectorException e) {
            return Optional.empty();
        }
    }

    private static Network permissive() {
        return Network.builder().allowPlainHttp().build();
    }

    private ConnectionBuilder builder(Map<String, JsonValue> values) {
        ConnectionBuilder builder = Connection.to(Lowering.lower(connector).connector());
        connector.connection().forEach(field -> builder.field(field.id(), values.get(field.id())));
        return values.get(ConnectionValues.AUTH) instanceof JsonText auth ? builder.auth(auth.text()) : builder;
    }

    /** Sends nothing. */
    private static final class NoTransport implements Transport {

        @Override
        public HttpAnswer send(HttpRequest request, Duration time) throws TransportFailure {
            throw new TransportFailure(Phase.REFUSED, "Nothing is sent to look at a connection.");
        }

        @Override
        public Network network() {
            return permissive();
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
