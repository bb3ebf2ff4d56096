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
 * Answers without end and packages that burst, twenty at once: each call ends with an error that names the matter, memory
 * stays bounded, and who calls another service at the same time notices nothing.
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
                new Flood("endless", BodyFault.ENDLESS_BODY::act),
                new Flood("ten gigabytes declared", BodyFault.TEN_GIGABYTES_DECLARED::act),
                new Flood("gzip bomb", socket -> socket.answer(200, "application/json", bomb, Packed.GZIP)),
                new Flood(
                        "gzip bomb in gzip",
                        socket -> socket.answer(200, "application/json", nested, "Content-Encoding: gzip, gzip")));
    }

    @ParameterizedTest
    @EnumSource
    void memoryStaysBounded(Calls.Kind kind) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE + 1);
        AtomicBoolean over = new AtomicBoolean();
        List<String> wrong = new ArrayList<>();
        try (FaultServer well = FaultServer.start(new Well());
                Transport transport = kind.open();
                LiveHeap heap = new LiveHeap()) {
            Future<Integer> healthy = callers.submit(() -> healthy(well, transport, over));
            for (Flood flood : floods()) {
                long before = System.nanoTime();
                wrong.addAll(flooded(flood, kind, transport, callers));
                System.out.println(flood.name + " " + heap.growth() + " MiB " + (System.nanoTime() - before) / 1000000);
            }
            over.set(true);
            int lost = healthy.get();
            boolean reached = wrong.isEmpty() && lost == 0 && heap.growth() <= MOST;

            Score.print(
                    7,
                    reached,
                    kind + ": live heap at most " + heap.growth() + " MiB above its begin, " + wrong.size()
                            + " wrong ends, " + lost + " of at least " + HEALTHY + " healthy calls lost");
            assertThat(wrong).isEmpty();
            assertThat(lost).isZero();
            assertThat(heap.growth()).isLessThanOrEqualTo(MOST);
        } finally {
            callers.shutdownNow();
        }
    }

    /** How many calls of a caller fail whose service is well. */
    private static int healthy(FaultServer well, Transport transport, AtomicBoolean over) {
        Connection connection = Calls.to(well.origin()).transport(transport).open();
        int lost = 0;
        for (int call = 0; call < HEALTHY || !over.get(); call++) {
            try {
                connection.run(Calls.Call.POST.action(), Inputs.NONE);
            } catch (ConnectorException e) {
                lost++;
            }
        }
        return lost;
    }

    private static List<String> flooded(Flood flood, Calls.Kind kind, Transport transport, ExecutorService callers)
            throws Exception {
        List<String> wrong = new ArrayList<>();
        try (FaultServer server = FaultServer.start(flood)) {
            Connection connection = Calls.to(server.origin())
                    .transport(transport)
                    .timeout(Duration.ofMinutes(2))
                    .open();
            List<Future<String>> calls = new ArrayList<>();
            for (int i = 0; i < AT_ONCE * ROUNDS; i++) {
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
