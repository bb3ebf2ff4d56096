package dev.ferrule.benchmarks.load;

import dev.ferrule.benchmarks.call.UsersSpec;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.dynamic.LoweredConnector;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.runtime.run.Connection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Many connections of one connector in one process that prove who calls by one scheme, each used once. Prints a row. */
public final class SchemeConnections {

    private static final int WARM = 10;
    private static final String MTLS = "mtls";

    private SchemeConnections() {}

    /**
     * Takes the address of the server, the number of connections and the id of the scheme. For certificates there is a server of
     * its own.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int number = Integer.parseInt(arguments[1]);
        if (!arguments[2].equals(MTLS)) {
            measure(arguments[0], number, arguments[2], () -> Network.STANDARD);
            return;
        }
        try (MutualTlsServer server = MutualTlsServer.start()) {
            measure(server.url(), number, MTLS, server::network);
        }
    }

    private static void measure(String url, int number, String scheme, Supplier<Network> network)
            throws InterruptedException {
        LoweredConnector users = UsersSpec.lowered();
        ActionDefinition get = UsersSpec.action(users, "get-user");
        List<Connection> warm = opened(users.connector(), WARM, url, scheme, network);
        warm.forEach(connection -> use(connection, get));
        warm.forEach(Connection::close);
        Thread.sleep(5_000);
        int threads = Usage.threads();
        long before = Usage.live();
        List<Connection> connections = opened(users.connector(), number, url, scheme, network);
        int opened = Usage.threads();
        long live = Usage.live();
        connections.forEach(connection -> use(connection, get));
        Thread.sleep(5_000);
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d B | %,d B | %d | %d |%n",
                scheme,
                (live - before) / number,
                (Usage.live() - before) / number,
                opened - threads,
                Usage.threads() - threads);
        connections.forEach(Connection::close);
    }

    private static List<Connection> opened(
            ConnectorDefinition users, int number, String url, String scheme, Supplier<Network> network) {
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            connections.add(Connection.to(users)
                    .auth(scheme)
                    .network(network.get())
                    .field("base_url", url)
                    .field("user", "benchmark")
                    // A text of its own for each, as connections of many users have.
                    .field("password", Secret.of("password-" + i))
                    .open());
        }
        return connections;
    }

    private static void use(Connection connection, ActionDefinition get) {
        connection.run(get, Inputs.builder().text("username", "sampleuser").build());
    }
}
