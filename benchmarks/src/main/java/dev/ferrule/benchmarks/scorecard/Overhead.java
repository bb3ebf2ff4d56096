package dev.ferrule.benchmarks.scorecard;

import dev.ferrule.benchmarks.load.JavaProgram;
import dev.ferrule.benchmarks.load.ServerProcess;
import dev.ferrule.benchmarks.scorecard.OverheadFork.Taken;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an action adds to the HTTP client that it runs on, and prints it as figures of the scorecard. Calls start at a rate, and
 * each is measured from when it should have started, so that a slow one is not forgiven those that it held up. One caller; the
 * two take turns in a process, and the medians of several processes count. The server has a process of its own.
 */
public final class Overhead {

    private static final int FORKS = 5;
    private static final int MIDDLE = 50;
    private static final int LATE = 200;
    private static final int SHARE = 85;
    private static final int BYTES = 20 * 1024;

    private Overhead() {}

    /** Measures both and prints the figures; takes about six minutes. */
    public static void main(String... args) throws IOException, InterruptedException {
        List<Taken> clients = new ArrayList<>();
        List<Taken> added = new ArrayList<>();
        try (ServerProcess server = ServerProcess.start(Duration.ZERO)) {
            for (int i = 0; i < FORKS; i++) {
                List<String> lines = JavaProgram.here("-Xmx256m")
                        .run(OverheadFork.class, List.of(server.url()))
                        .lines()
                        .toList();
                Taken client = Taken.parse(lines.get(0));
                Taken action = Taken.parse(lines.get(1));
                clients.add(client);
                added.add(new Taken(
                        action.middle() - client.middle(),
                        action.late() - client.late(),
                        action.peak() * 100 / client.peak(),
                        action.bytes()));
            }
        }
        Taken client = Taken.median(clients);
        Taken more = Taken.median(added);
        print(more.middle() <= MIDDLE, "p50 %+.0f µs on %.0f µs of the client", more.middle(), client.middle());
        print(more.late() <= LATE, "p99 %+.0f µs on %.0f µs", more.late(), client.late());
        print(
                more.peak() >= SHARE,
                "%.0f %% of the client's peak of %.0f calls in a second",
                more.peak(),
                client.peak());
        print(
                more.bytes() <= BYTES,
                "%.1f KB allocated for a call (the client %.1f KB)",
                more.bytes() / 1e3,
                client.bytes() / 1e3);
    }

    private static void print(boolean reached, String text, Object... numbers) {
        System.out.println(new Figure(27, String.format(Locale.ROOT, text, numbers), reached).line());
    }
}
