package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.ConnectorDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.http.TransportFailure.Phase;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.observe.AttemptStarted;
import dev.ferrule.runtime.observe.AttemptWatch;
import dev.ferrule.runtime.observe.CallWatch;
import dev.ferrule.runtime.retry.CallGate;
import dev.ferrule.runtime.retry.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a gate is asked and told, and what a closed one means. */
class CallGateTest {

    private static final ConnectorDefinition SERVICE = ConnectorDefinition.builder(
                    "service", "The Service", Expression.text("https://h"))
            .build();
    private static final ActionDefinition READ = action("GET");

    private final FakeTransport transport = new FakeTransport();
    private final List<String> told = new ArrayList<>();
    private final RecordingGate gate = new RecordingGate();

    private static ActionDefinition action(String method) {
        StepDefinition.Builder step = StepDefinition.builder("call", method).path(Expression.text("/thing"));
        if (method.equals("POST")) {
            step.body(BodyDefinition.empty());
        }
        return ActionDefinition.builder("act", "Act").step(step).build();
    }

    /** Lets so many requests through, and keeps what it is told. */
    private final class RecordingGate implements CallGate {
        private int left = Integer.MAX_VALUE;

        @Override
        public Optional<Duration> closed() {
            return left-- > 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(7));
        }

        @Override
        public void succeeded(Duration took) {
            told.add("succeeded");
        }

        @Override
        public void failed(Duration took) {
            told.add("failed");
        }

        @Override
        public void unjudged() {
            told.add("unjudged");
        }
    }

    private ConnectionBuilder to() {
        return Connection.to(SERVICE)
                .transport(transport)
                .time(new StandingTime())
                .retry(new RetryPolicy(3, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO))
                .gate(gate);
    }

    private ConnectorException fails(ActionDefinition action) {
        return catchThrowableOfType(ConnectorException.class, () -> to().open().run(action, Inputs.NONE));
    }

    @Test
    void eachAttemptIsToldOnceByWhetherTheServiceWorks() {
        transport.failure(Phase.TIMEOUT).json(503, "{}").json(200, "{}").json(404, "{}");
        to().open().run(READ, Inputs.NONE);
        assertThat(fails(READ).kind()).isEqualTo(ErrorKind.NOT_FOUND);

        assertThat(told).containsExactly("failed", "failed", "succeeded", "succeeded");
    }

    @Test
    void whatASettingRefusesSaysNothing() {
        transport.failure(Phase.REFUSED);
        fails(READ);

        assertThat(told).containsExactly("unjudged");
    }

    @Test
    void whatTheCallerStopsSaysNothing() {
        transport.failure(Phase.TIMEOUT);
        Cancellation cancellation = new Cancellation();
        Connection connection = to().listener(call -> new CallWatch() {
                    @Override
                    public AttemptWatch attemptStarted(AttemptStarted attempt) {
                        cancellation.cancel();
                        return AttemptWatch.NONE;
                    }
                })
                .open();
        ConnectorException stopped = catchThrowableOfType(
                ConnectorException.class,
                () -> connection.run(
                        READ,
                        Inputs.NONE,
                        CallOptions.builder().cancellation(cancellation).build()));

        assertThat(stopped.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(told).containsExactly("unjudged");
    }

    @Test
    void aClosedGateFailsTheCallAndSaysForHowLong() {
        gate.left = 0;
        ConnectorException e = fails(action("POST"));

        assertThat(e.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(e).hasMessage("The service has failed too often of late, so nothing is sent to it for 7000 ms.");
        assertThat(e.failure().attempts()).isZero();
        assertThat(transport.sent).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void whatWasSentBeforeTheGateClosedCounts() {
        gate.left = 1;
        transport.failure(Phase.CONNECT);
        ConnectorException e = fails(action("POST"));

        assertThat(e.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(e.failure().attempts()).isEqualTo(1);
        assertThat(told).containsExactly("failed");
    }
}
