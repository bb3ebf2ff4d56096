package dev.ferrule.benchmarks.load;

import dev.ferrule.benchmarks.users.UsersClient;
import dev.ferrule.runtime.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Many connections of one connector in one process, each used once. Prints a row of a table. */
public final class ManyConnections {

    private static final int WARM = 10;

    private ManyConnections() {}

    /** Takes the address of the server and the number of connections. */
    public static void main(String[] arguments) throws InterruptedException {
        int connections = Integer.parseInt(arguments[1]);
        List<UsersClient> clients = new ArrayList<>();
        open(clients, WARM, arguments[0]);
        long before = Usage.live();
        open(clients, connections, arguments[0]);
        int busy = Usage.threads();
        long opened = Usage.live();
        clients.forEach(client -> client.getUser(input -> input.username("sampleuser")));
        int used = Usage.threads();
        long after = Usage.live();
        Thread.sleep(5_000);
        System.out.printf(
                Locale.ROOT,
                "| %,d | %.1f KiB | %.1f KiB | %d | %,d | %,d |%n",
                connections,
                (opened - before) / 1024.0 / connections,
                (after - before) / 1024.0 / connections,
                busy,
                used,
                Usage.threads());
        clients.forEach(UsersClient::close);
    }

    private static void open(List<UsersClient> clients, int number, String url) {
        for (int i = 0; i < number; i++) {
            UsersClient client = UsersClient.connect(c -> c.baseUrl(url).basicAuth("benchmark", Secret.of("password")));
            clients.add(client);
            if (number == WARM) {
                client.getUser(input -> input.username("sampleuser"));
            }
        }
    }
}
