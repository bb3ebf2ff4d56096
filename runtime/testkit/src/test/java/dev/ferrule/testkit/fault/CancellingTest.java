package dev.ferrule.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.run.CallOptions;
import dev.ferrule.runtime.run.Cancellation;
import dev.ferrule.runtime.run.Connection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever no longer wants a call need not wait for it, wherever it is. */
class CancellingTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    static Stream<Arguments> slow() {
        return Stream.<NetworkFault>of(
                        ConnectionFault.BLACK_HOLE,
                        ConnectionFault.TLS_STALL,
                        ConnectionFault.NO_ANSWER,
                        ConnectionFault.HEADER_DRIP,
                        BodyFault.BODY_STALL,
                        BodyFault.BODY_DRIP,
                        StatusFault.LIMIT_WITH_SECONDS)
                .flatMap(fault -> Stream.of(Calls.Kind.values()).map(kind -> Arguments.of(fault, kind)));
    }

    @ParameterizedTest
    @MethodSource("slow")
    void aCallEndsWhenItIsCancelled(NetworkFault fault, Calls.Kind kind) throws Exception {
        Cancellation cancellation = new Cancellation();
        try (FaultServer server = FaultServer.start(fault);
                Transport transport = kind.open()) {
            Connection connection =
                    Calls.to(server.origin()).transport(transport).timeout(LONG).open();
            CompletableFuture<Throwable> ended = CompletableFuture.supplyAsync(() -> {
                Throwable e = catchThrowable(() -> connection.run(
                        Calls.Call.GET.action(),
                        Inputs.NONE,
                        CallOptions.builder().cancellation(cancellation).build()));
                assertThat(Thread.currentThread().isInterrupted()).isFalse();
                return e;
            });
            Thread.sleep(150);
            cancellation.cancel();

            // At once, but for what a busy machine takes.
            assertThat(ended.get(2, TimeUnit.SECONDS)).isInstanceOf(ConnectorException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("slow")
    void anInterruptEndsACallAndIsKept(NetworkFault fault, Calls.Kind kind) throws Exception {
        try (FaultServer server = FaultServer.start(fault);
                Transport transport = kind.open()) {
            Connection connection =
                    Calls.to(server.origin()).transport(transport).timeout(LONG).open();
            CompletableFuture<Boolean> kept = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                Throwable e = catchThrowable(() -> connection.run(Calls.Call.GET.action(), Inputs.NONE));
                kept.complete(e instanceof ConnectorException
                        && Thread.currentThread().isInterrupted());
            });
            caller.start();
            Thread.sleep(150);
            caller.interrupt();

            assertThat(kept.get(2, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aCallThatWasCancelledBeforeSendsNothing() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        try (FaultServer server = FaultServer.start(StatusFault.SERVER_ERROR)) {
            Throwable e = catchThrowable(() -> Calls.to(server.origin())
                    .open()
                    .run(
                            Calls.Call.POST.action(),
                            Inputs.NONE,
                            CallOptions.builder().cancellation(cancellation).build()));

            assertThat(e).isInstanceOf(ConnectorException.class).hasMessageContaining("interrupted");
            assertThat(server.seen()).isEmpty();
        }
    }
}
