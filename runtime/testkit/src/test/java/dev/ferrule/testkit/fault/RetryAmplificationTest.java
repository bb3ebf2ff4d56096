package dev.ferrule.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.scorecard.Score;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service in trouble gets hardly more requests than there are calls, and is asked again as before when it is well. */
@Tag(Score.TAG)
class RetryAmplificationTest {

    private static final int CALLS = Score.runs(1_000, 10_000);
    private static final int CALLERS = 64;

    /** A server that is in trouble until it is not. */
    private static final class Troubled implements NetworkFault {
        private final int status;
        private final AtomicBoolean well = new AtomicBoolean();

        Troubled(int status) {
            this.status = status;
        }

        @Override
        public String name() {
            return "TROUBLED";
        }

        @Override
        public Expected expected() {
            return Expected.success();
        }

        @Override
        public void act(FaultSocket socket) throws IOException {
            while (socket.request()) {
                if (well.get()) {
                    socket.goodAndOpen();
                } else {
                    socket.send("HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 429})
    void theBudgetBoundsWhatIsSentAgain(int status) throws InterruptedException {
        Troubled service = new Troubled(status);
        int most = status == 429 ? 500 / 5 : 500 / 14;
        try (FaultServer server = FaultServer.start(service);
                Transport transport = Calls.Kind.APACHE.open()) {
            Connection connection = Calls.to(server.origin())
                    .transport(transport)
                    .time(new SkippingTime())
                    .timeout(Duration.ofDays(1))
                    .open();
            assertThat(failures(connection)).isEqualTo(CALLS);
            int sent = server.seen().size();

            service.well.set(true);
            for (int i = 0; i < 50; i++) {
                connection.run(Calls.Call.GET.action(), Inputs.NONE);
            }
            service.well.set(false);
            int before = server.seen().size();
            assertThatThrownBy(() -> connection.run(Calls.Call.GET.action(), Inputs.NONE))
                    .isInstanceOf(ConnectorException.class);

            int attempts = server.seen().size() - before;
            Score.print(
                    4,
                    sent <= CALLS + most && attempts == 3,
                    "all " + status + ": " + sent + " requests for " + CALLS + " calls of " + CALLERS + " threads; "
                            + attempts + " attempts again after 50 successes");
            // The share shrinks with the calls: what may be sent again is a number, not a part of them.
            assertThat(sent).isEqualTo(CALLS + most);
            assertThat(attempts).isEqualTo(3);
        }
    }

    /** How many of the calls fail. */
    private static int failures(Connection connection) throws InterruptedException {
        AtomicInteger failures = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        for (int i = 0; i < CALLS; i++) {
            callers.execute(() -> {
                try {
                    connection.run(Calls.Call.GET.action(), Inputs.NONE);
                } catch (ConnectorException e) {
                    failures.incrementAndGet();
                }
            });
        }
        callers.shutdown();
        assertThat(callers.awaitTermination(10, TimeUnit.MINUTES)).isTrue();
        return failures.get();
    }
}
