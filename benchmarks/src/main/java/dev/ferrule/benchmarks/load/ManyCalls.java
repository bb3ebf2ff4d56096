package dev.ferrule.benchmarks.load;

import dev.ferrule.benchmarks.users.User;
import dev.ferrule.benchmarks.users.UsersClient;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.run.AsyncClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Many calls that are begun at once, on the threads of {@code client.async()}, and waited for. Prints a row of a table. */
public final class ManyCalls {

    private ManyCalls() {}

    /** Takes the address of the server, the number of calls and that of connections. */
    public static void main(String[] arguments) throws IOException {
        int calls = Integer.parseInt(arguments[1]);
        int connections = Integer.parseInt(arguments[2]);
        try (UsersClient client = UsersClient.connect(c -> c.baseUrl(arguments[0])
                .basicAuth("benchmark", Secret.of("password"))
                .network(n -> n.connections(connections).timeout(Duration.ofMinutes(2))))) {
            long start = System.nanoTime();
            int failed = failures(client.async(), calls);
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %,d | %,d | %.2f s | %d | %,d MiB | %,d |%n",
                    Runtime.version().feature(),
                    calls,
                    connections,
                    (System.nanoTime() - start) / 1e9,
                    failed,
                    Usage.peakMemory(),
                    Usage.peakThreads());
        }
    }

    private static int failures(AsyncClient<UsersClient> async, int calls) {
        List<CompletableFuture<User>> users = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            users.add(async.call(client -> client.getUser(input -> input.username("sampleuser"))));
        }
        int failed = 0;
        for (CompletableFuture<User> user : users) {
            try {
                user.join();
            } catch (CompletionException e) {
                if (failed++ == 0) {
                    System.err.println(e.getCause());
                }
            }
        }
        return failed;
    }
}
