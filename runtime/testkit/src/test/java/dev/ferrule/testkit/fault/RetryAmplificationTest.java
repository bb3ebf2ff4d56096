package dev.ferrule.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service in trouble gets hardly more requests than there are calls, and is asked again as before when it is well. */
class RetryAmplificationTest {

    private static final int CALLS = 1_000;

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
    void theBudgetBoundsWhatIsSentAgain(int status) {
        Troubled service = new Troubled(status);
        int most = status == 429 ? 500 / 5 : 500 / 14;
        try (FaultServer server = FaultServer.start(service);
                Transport transport = Calls.Kind.APACHE.open()) {
            Connection connection = Calls.to(server.origin())
                    .transport(transport)
                    .time(new SkippingTime())
                    .timeout(Duration.ofDays(1))
                    .open();
            for (int i = 0; i < CALLS; i++) {
                assertThatThrownBy(() -> connection.run(Calls.Call.GET.action(), Inputs.NONE))
                        .isInstanceOf(ConnectorException.class);
            }
            assertThat(server.seen()).hasSize(CALLS + most);

            service.well.set(true);
            for (int i = 0; i < 50; i++) {
                connection.run(Calls.Call.GET.action(), Inputs.NONE);
            }
            service.well.set(false);
            int before = server.seen().size();
            assertThatThrownBy(() -> connection.run(Calls.Call.GET.action(), Inputs.NONE))
                    .isInstanceOf(ConnectorException.class);

            assertThat(server.seen()).hasSize(before + 3);
        }
    }
}
