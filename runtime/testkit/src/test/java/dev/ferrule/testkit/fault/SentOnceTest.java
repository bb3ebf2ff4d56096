package dev.ferrule.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.scorecard.Score;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No change is sent twice, whatever happens to it; the scorecard sends many more than the normal build. */
@Tag(Score.TAG)
class SentOnceTest {

    private static final int POSTS = Score.runs(400, 20_000);

    /** A server to which one of three requests is lost in one of many ways. */
    private static final class Unreliable implements NetworkFault {

        private static final List<Behaviour> WAYS = List.of(
                FaultSocket::close,
                FaultSocket::reset,
                socket -> {
                    socket.send("HTTP/1.1 200 OK\r\nContent-Ty");
                    socket.reset();
                },
                socket -> {
                    socket.head(200, "application/json", 100);
                    socket.send("{");
                },
                socket -> socket.status(500),
                socket -> socket.status(502),
                socket -> socket.status(503, "Retry-After: 0"),
                socket -> socket.status(408));

        private final Random random = new Random(20_000);

        @Override
        public String name() {
            return "UNRELIABLE";
        }

        @Override
        public Expected expected() {
            return Expected.lost();
        }

        @Override
        public void act(FaultSocket socket) throws IOException {
            while (socket.request()) {
                int next = next();
                if (next < WAYS.size()) {
                    WAYS.get(next).act(socket);
                    return;
                }
                socket.goodAndOpen();
            }
        }

        private synchronized int next() {
            return random.nextInt(WAYS.size() * 10 / 3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noChangeIsSentTwice(Calls.Kind kind) throws InterruptedException {
        AtomicInteger failed = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try (FaultServer server = FaultServer.start(new Unreliable());
                Transport transport = kind.open()) {
            Connection connection = Calls.to(server.origin())
                    .transport(transport)
                    .time(new SkippingTime())
                    .timeout(Duration.ofDays(1))
                    .open();
            for (int i = 0; i < POSTS; i++) {
                Inputs inputs = Inputs.builder().text("name", "id-" + i).build();
                callers.execute(() -> {
                    try {
                        connection.run(Calls.Call.POST.action(), inputs);
                    } catch (ConnectorException e) {
                        failed.incrementAndGet();
                    }
                });
            }
            callers.shutdown();
            assertThat(callers.awaitTermination(10, TimeUnit.MINUTES)).isTrue();

            Map<String, Long> sent = server.seen().stream()
                    .collect(Collectors.groupingBy(FaultSocket.Seen::body, Collectors.counting()));
            long twice = sent.values().stream().filter(times -> times > 1).count();
            Score.print(
                    2,
                    twice == 0,
                    kind + ": " + twice + " of " + POSTS + " changes sent twice, " + failed + " lost to a fault");
            assertThat(sent).hasSize(POSTS);
            assertThat(sent.values()).containsOnly(1L);
            assertThat(failed.get()).isBetween(POSTS / 5, POSTS * 2 / 5);
        }
    }
}
