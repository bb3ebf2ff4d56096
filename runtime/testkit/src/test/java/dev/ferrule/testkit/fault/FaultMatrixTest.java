package dev.ferrule.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import dev.ferrule.testkit.scorecard.Score;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fault, with every kind of call, over every transport: the call ends as it must, and is sent as often as it may. Unless
 * {@link Score#everyCell} is asked for, each fault is met over one transport.
 */
@Tag(Score.TAG)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultMatrixTest {

    private static final Inputs INPUTS =
            Inputs.builder().text("name", "planted").build();

    private final AtomicInteger all = new AtomicInteger();
    private final AtomicInteger right = new AtomicInteger();

    @AfterAll
    void score() {
        Score.print(
                1,
                right.get() == all.get(),
                right + " of " + all + " cells (" + NetworkFaults.all().size() + " faults, "
                        + Calls.Call.values().length + " kinds of call, "
                        + (Score.everyCell() ? "2 transports)" : "over one transport each)"));
    }

    static Stream<Arguments> cells() {
        List<NetworkFault> faults = NetworkFaults.all();
        return faults.stream()
                .flatMap(fault -> Stream.of(Calls.Kind.values())
                        .filter(kind ->
                                Score.everyCell() || (kind == Calls.Kind.JDK) == (faults.indexOf(fault) % 2 == 0))
                        .map(kind -> Arguments.of(fault, kind)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aFaultEndsAsItMust(NetworkFault fault, Calls.Kind kind) {
        List<String> wrong = Stream.of(Calls.Call.values())
                .flatMap(call -> wrong(fault, kind, call).stream())
                .toList();

        all.addAndGet(Calls.Call.values().length);
        right.addAndGet(Calls.Call.values().length - wrong.size());
        assertThat(wrong).isEmpty();
    }

    /** What is wrong with one cell, naming the call, the fault and what was expected. */
    private static Optional<String> wrong(NetworkFault fault, Calls.Kind kind, Calls.Call call) {
        Expected.Outcome expected = call.of(fault.expected());
        try (FaultServer server = FaultServer.start(fault);
                Transport transport = kind.open()) {
            Duration time = fault.isSlow() ? Duration.ofMillis(400) : Duration.ofSeconds(60);
            Connection connection = Calls.to(server.origin())
                    .transport(transport)
                    .time(new SkippingTime())
                    .timeout(time)
                    .open();
            if (fault == ConnectionFault.STALE_CONNECTION) {
                connection.run(Calls.Call.GET.action(), Inputs.NONE);
            }
            int before = server.seen().size();
            String ended;
            boolean right;
            try {
                connection.run(call.action(), call == Calls.Call.GET ? Inputs.NONE : INPUTS);
                ended = "success";
                right = expected.orSuccess();
            } catch (ConnectorException e) {
                ended = e.kind() + " (" + e.getMessage() + ") of " + e.getCause();
                right = expected.kinds().contains(e.kind())
                        && !String.valueOf(e.getMessage()).contains("planted");
            }
            List<FaultSocket.Seen> seen =
                    server.seen().subList(before, server.seen().size());
            // The JDK's client repeats a GET by itself when the connection is closed before an answer.
            int most = expected.most() * (kind == Calls.Kind.JDK && call == Calls.Call.GET ? 2 : 1);
            boolean same = seen.stream().distinct().count() <= 1;
            return right && seen.size() >= expected.least() && seen.size() <= most && same
                    ? Optional.empty()
                    : Optional.of(call + " with " + fault.name() + " over " + kind + " should end with " + expected
                            + " and ended with " + ended + " after " + seen);
        }
    }
}
