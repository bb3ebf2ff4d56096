package dev.ferrule.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A call ends when its time is over, however slowly a server does whatever it does. With {@code -Dferrule.runs=125} it is
 * 1,000 runs over eight faults, held to 100 ms for 99 of 100 and 250 ms for all; a machine that builds other things at the
 * same time is too slow for that, and each run of the normal build has a second.
 */
class SlowFaultsTest {

    private static final Duration TIME = Duration.ofMillis(300);
    private static final int RUNS = Integer.getInteger("ferrule.runs", 2);

    /** More than the buffers between a client and a server hold. */
    private static final Inputs LARGE =
            Inputs.builder().text("name", "x".repeat(9_000_000)).build();

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
        Collections.sort(overshoots);
        long most = overshoots.get(RUNS - 1);
        if (RUNS < 100) {
            assertThat(most).isLessThan(1_000);
        } else {
            long ninetyNine = overshoots.get(RUNS * 99 / 100 - 1);
            System.out.println(fault.name() + " " + kind + ": p99 " + ninetyNine + " ms, max " + most + " ms");
            assertThat(ninetyNine).isLessThanOrEqualTo(100);
            assertThat(most).isLessThanOrEqualTo(250);
        }
    }
}
