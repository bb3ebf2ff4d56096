package dev.ferrule.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.scorecard.Score;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A call ends when its time is over, however slowly a server does whatever it does. How much later it ends depends on what else
 * the machine does: the scorecard tells it of some 1,000 runs, and a run of the build has a second.
 */
@Tag(Score.TAG)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowFaultsTest {

    private static final Duration TIME = Duration.ofMillis(300);
    private static final int RUNS = Score.runs(2, 63);

    /** More than the buffers between a client and a server hold. */
    private static final Inputs LARGE =
            Inputs.builder().text("name", "x".repeat(9_000_000)).build();

    private final List<Long> all = new ArrayList<>();

    @AfterAll
    void score() {
        Collections.sort(all);
        long most = all.get(all.size() - 1);
        long ninetyNine = all.get(Math.max(0, all.size() * 99 / 100 - 1));
        Score.print(
                6,
                ninetyNine <= 100 && most <= 250,
                "p99 " + ninetyNine + " ms, at most " + most + " ms over, in " + all.size() + " runs of "
                        + slow().count() / Calls.Kind.values().length + " slow faults");
    }

    static Stream<Arguments> slow() {
        return NetworkFaults.all().stream()
                .filter(NetworkFault::isSlow)
                .flatMap(fault -> Stream.of(Calls.Kind.values()).map(kind -> Arguments.of(fault, kind)));
    }

    @ParameterizedTest
    @MethodSource("slow")
    void theTimeOfTheCallHolds(NetworkFault fault, Calls.Kind kind) {
        List<Long> overshoots = new ArrayList<>();
        try (FaultServer server = FaultServer.start(fault);
                Transport transport = kind.open()) {
            Connection connection =
                    Calls.to(server.origin()).transport(transport).timeout(TIME).open();
            Calls.Call call = fault == ConnectionFault.NOTHING_READ ? Calls.Call.POST : Calls.Call.GET;
            Inputs inputs = fault == ConnectionFault.NOTHING_READ ? LARGE : Inputs.NONE;
            for (int run = 0; run < RUNS; run++) {
                long start = System.nanoTime();
                ConnectorException e =
                        catchThrowableOfType(ConnectorException.class, () -> connection.run(call.action(), inputs));
                overshoots.add((System.nanoTime() - start) / 1_000_000 - TIME.toMillis());
                assertThat(e).isNotNull();
            }
        }
        all.addAll(overshoots);
        if (RUNS < 10) {
            assertThat(Collections.max(overshoots)).isLessThan(1_000);
        }
    }
}
