package dev.ferrule.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.scorecard.Score;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Answers without end and packages that burst, one at a time and twenty at once: each call ends with an error that names the
 * matter, memory stays bounded, and who calls another service at the same time notices nothing.
 */
@Tag(Score.TAG)
class MemoryBoundTest {

    private static final int AT_ONCE = 20;
    private static final int HEALTHY = Score.runs(100, 1_000);
    private static final int ROUNDS = Score.runs(1, 5);
    private static final long MOST = 64;

    /** An answer that is too large. */
    private record Flood(String name, Behaviour behaviour) implements NetworkFault {
        @Override
        public Expected expected() {
            return Expected.unreadable();
        }

        @Override
        public void act(FaultSocket socket) throws IOException {
            behaviour.afterRequest().act(socket);
        }
    }

    /** A service without a fault. */
    private record Well() implements NetworkFault {
        @Override
        public String name() {
            return "WELL";
        }

        @Override
        public Expected expected() {
            return Expected.success();
        }

        @Override
        public void act(FaultSocket socket) throws IOException {
            while (socket.request()) {
                socket.goodAndOpen();
            }
        }
    }

    private static List<Flood> floods() throws IOException {
        byte[] bomb = Packed.bomb(100);
        byte[] nested = Packed.gzip(bomb);
        return List.of(
                new Flood("an endless body", socket -> {
                    socket.head(200, "application/json", -1);
                    while (true) {
                        socket.send(" ", 1_000_000);
                    }
                }),
                new Flood("ten gigabytes declared", socket -> {
                    socket.head(200, "application/json", 10_000_000_000L);
                    socket.stall();
                }),
                new Flood("a gzip bomb", socket -> socket.answer(200, "application/json", bomb, Packed.GZIP)),
                new Flood(
                        "a gzip bomb in gzip",
                        socket -> socket.answer(200, "application/json", nested, "Content-Encoding: gzip, gzip")));
    }

    @ParameterizedTest
    @EnumSource
    void memoryStaysBounded(Calls.Kind kind) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE + 1);
        AtomicBoolean over = new AtomicBoolean();
        List<String> wrong = new ArrayList<>();
        try (FaultServer well = FaultServer.start(new Well());
                Transport transport = kind.open()) {
            Future<Integer> healthy = callers.submit(() -> healthy(well, transport, over));
            long alone = growth(1, kind, transport, callers, wrong);
            long together = growth(AT_ONCE, kind, transport, callers, wrong);
            over.set(true);
            int lost = healthy.get();

            Score.print(
                    7,
                    wrong.isEmpty() && lost == 0,
                    kind + ": " + wrong.size() + " wrong ends, " + lost + " of at least " + HEALTHY
                            + " healthy calls lost");
            Score.print(7, alone <= MOST, kind + ": live heap +" + alone + " MiB with one at a time");
            Score.print(7, together <= MOST, kind + ": live heap +" + together + " MiB with " + AT_ONCE + " at once");
            assertThat(wrong).isEmpty();
            assertThat(lost).isZero();
            assertThat(alone).isLessThanOrEqualTo(MOST);
            assertThat(together).isLessThanOrEqualTo(MOST);
        } finally {
            over.set(true);
            callers.shutdownNow();
        }
    }

    /** By how many mebibytes the live heap grows while so many calls at a time meet each flood. */
    private static long growth(
            int atOnce, Calls.Kind kind, Transport transport, ExecutorService callers, List<String> wrong)
            throws Exception {
        try (LiveHeap heap = new LiveHeap()) {
            for (Flood flood : floods()) {
                for (int round = 0; round < ROUNDS; round++) {
                    wrong.addAll(flooded(flood, atOnce, kind, transport, callers));
                }
            }
            return heap.growth();
        }
    }

    /** How many calls of a caller fail whose service is well. */
    private static int healthy(FaultServer well, Transport transport, AtomicBoolean over) throws InterruptedException {
        Connection connection = Calls.to(well.origin()).transport(transport).open();
        int lost = 0;
        for (int call = 0; call < HEALTHY || !over.get(); call++) {
            try {
                connection.run(Calls.Call.POST.action(), Inputs.NONE);
            } catch (ConnectorException e) {
                lost++;
            }
            // The server keeps what it has seen, which is not to be taken for what a flood leaves behind.
            Thread.sleep(5);
        }
        return lost;
    }

    private static List<String> flooded(
            Flood flood, int atOnce, Calls.Kind kind, Transport transport, ExecutorService callers) throws Exception {
        List<String> wrong = new ArrayList<>();
        try (FaultServer server = FaultServer.start(flood)) {
            Connection connection = Calls.to(server.origin())
                    .transport(transport)
                    .timeout(Duration.ofSeconds(30))
                    .open();
            List<Future<String>> calls = new ArrayList<>();
            for (int i = 0; i < atOnce; i++) {
                calls.add(callers.submit(() -> {
                    try {
                        connection.run(Calls.Call.GET.action(), Inputs.NONE);
                        return "success";
                    } catch (ConnectorException e) {
                        return e.kind().equals(ErrorKind.UNEXPECTED_ANSWER) ? "" : String.valueOf(e.getMessage());
                    }
                }));
            }
            for (Future<String> call : calls) {
                String end = call.get();
                if (!end.isEmpty()) {
                    wrong.add(flood.name() + " over " + kind + " ended with " + end);
                }
            }
        }
        return wrong;
    }
}
