package dev.ferrule.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import dev.ferrule.runtime.http.jdk.JdkTransport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.runtime.run.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two hundred calls at once to a service that answers none of them. */
class FullPoolTest {

    private static final int CALLERS = 200;
    private static final int CONNECTIONS = 8;
    private static final Duration TIME = Duration.ofSeconds(2);

    /** A client may make some for all calls together, and none for each. */
    private static final int MOST_THREADS = CALLERS / 2;

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS, work -> new Thread(work, "caller"));

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void allCallsEndInTimeAndTheNextOnesGoOn(Calls.Kind kind) throws Exception {
        Network network = Network.builder().connections(CONNECTIONS).build();
        try (FaultServer server = FaultServer.start(ConnectionFault.NO_ANSWER);
                Transport transport =
                        kind == Calls.Kind.APACHE ? new ApacheTransport(network) : new JdkTransport(network)) {
            Connection connection = Calls.to(server.origin())
                    .network(network)
                    .transport(transport)
                    .timeout(TIME)
                    .open();
            Set<Thread> before = threads();
            long begin = System.nanoTime();
            List<Future<ErrorKind>> ends = all(connection);
            Thread.sleep(TIME.toMillis() / 2);
            Set<Thread> made = threads();
            made.removeAll(before);
            int busy = server.seen().size();

            for (Future<ErrorKind> end : ends) {
                assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo(ErrorKind.UNAVAILABLE);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(TIME.plusSeconds(5));
            assertThat(made).hasSizeLessThanOrEqualTo(MOST_THREADS);
            if (kind == Calls.Kind.APACHE) {
                // The JDK's client has no bound for connections.
                assertThat(busy).isLessThanOrEqualTo(CONNECTIONS);
            }
            assertThat(hasRoom(network, transport)).isTrue();
        }
    }

    private List<Future<ErrorKind>> all(Connection connection) {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<ErrorKind>> ends = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            ends.add(callers.submit(() -> {
                start.await();
                try {
                    connection.run(Calls.Call.GET.action(), Inputs.NONE);
                    throw new AssertionError("There was an answer.");
                } catch (ConnectorException e) {
                    return e.kind();
                }
            }));
        }
        start.countDown();
        return ends;
    }

    /** The threads of clients, and not those of callers and servers. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread ->
                        !thread.getName().equals("caller") && !thread.getName().equals("ferrule-fault"))
                .collect(Collectors.toSet());
    }

    private static boolean hasRoom(Network network, Transport transport) {
        try (FaultServer server = FaultServer.start(Halt.well())) {
            Connection connection = Calls.to(server.origin())
                    .network(network)
                    .transport(transport)
                    .timeout(Duration.ofSeconds(20))
                    .open();
            for (int call = 0; call < 2 * CONNECTIONS; call++) {
                connection.run(Calls.Call.GET.action(), Inputs.NONE);
            }
            return true;
        }
    }
}
