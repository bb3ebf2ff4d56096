package dev.ferrule.benchmarks.load;

import dev.ferrule.benchmarks.Numbers;
import dev.ferrule.benchmarks.call.Client;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long a fresh process takes to its first result and its end; the clients take turns. */
final class StartUp {

    private static final List<Client> CLIENTS =
            List.of(Client.HAND_WRITTEN, Client.GENERATED, Client.INTERPRETED, Client.FEIGN, Client.OPENAPI_GENERATOR);

    private StartUp() {}

    /** Prints a table; the times are medians of so many runs. */
    static void measure(int runs) throws IOException, InterruptedException {
        System.out.println("| call | client | process, first result, end | to hand-written |");
        System.out.println("| --- | --- | ---: | ---: |");
        try (ServerProcess server = ServerProcess.start(Duration.ZERO)) {
            for (String call : List.of("get", "update")) {
                measure(server.url(), call, runs);
            }
        }
    }

    private static void measure(String url, String call, int runs) throws IOException, InterruptedException {
        JavaProgram program = JavaProgram.here("-Xmx256m");
        Map<Client, List<Double>> millis = new EnumMap<>(Client.class);
        Map<Client, List<Double>> ratios = new EnumMap<>(Client.class);
        // The first turn fills the caches of the machine and does not count.
        for (int turn = 0; turn <= runs; turn++) {
            double handWritten = 0;
            for (Client client : CLIENTS) {
                long start = System.nanoTime();
                String result = program.run(FirstCall.class, List.of(client.name(), url, call));
                double time = (System.nanoTime() - start) / 1e6;
                if (!result.equals("Sample User")) {
                    throw new IllegalStateException(client.title() + " said " + result);
                }
                handWritten = client == Client.HAND_WRITTEN ? time : handWritten;
                if (turn > 0) {
                    millis.computeIfAbsent(client, key -> new ArrayList<>()).add(time);
                    ratios.computeIfAbsent(client, key -> new ArrayList<>()).add(time / handWritten);
                }
            }
        }
        millis.forEach((client, times) -> System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.0f ms | %.2f |%n",
                call,
                client.title(),
                Numbers.median(times),
                Numbers.median(ratios.getOrDefault(client, List.of()))));
    }
}
