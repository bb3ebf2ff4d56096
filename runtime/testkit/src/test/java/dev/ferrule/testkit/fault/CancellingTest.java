package dev.ferrule.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.input.Inputs;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.run.CallOptions;
import dev.ferrule.runtime.run.Cancellation;
import dev.ferrule.testkit.scorecard.Score;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever no longer wants a call need not wait for it, wherever it is, and nothing of it stays behind. How long it takes depends
 * on what else the machine does: the scorecard tells it, and a run of the build has two seconds.
 */
@Tag(Score.TAG)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CancellingTest {

    private static final Duration TIME = Duration.ofMillis(250);
    private static final int RUNS = Score.runs(1, 8);
    private static final long MOST = 2_000;

    private final List<Long> all = new ArrayList<>();
    private int cells;
    private int clean;

    static Stream<Arguments> places() {
        return Stream.of(Halt.Place.values())
                .flatMap(place -> Stream.of(Calls.Kind.values())
                        // The JDK's client has no bound for connections.
                        .filter(kind -> place != Halt.Place.POOL || kind == Calls.Kind.APACHE)
                        .map(kind -> Arguments.of(place, kind)));
    }

    @AfterAll
    void score() {
        Collections.sort(all);
        long ninetyNine = all.get(Math.max(0, all.size() * 99 / 100 - 1));
        Score.print(
                31,
                ninetyNine <= 100,
                "p99 " + ninetyNine + " ms, at most " + all.get(all.size() - 1) + " ms until a call has ended, in "
                        + all.size() + " runs at " + Halt.Place.values().length + " places");
        Score.print(31, clean == cells, clean + " of " + cells + " cells leave no connection and no place behind");
    }

    @ParameterizedTest
    @MethodSource("places")
    void aCallEndsAndLeavesNothing(Halt.Place place, Calls.Kind kind) throws Exception {
        cells++;
        List<Long> times = new ArrayList<>();
        try (Halt halt = new Halt(place, kind)) {
            for (int run = 0; run < RUNS; run++) {
                times.add(cancelled(halt));
                times.add(unwanted(halt));
                times.add(late(halt, place));
            }
            all.addAll(times);
            assertThat(times).allMatch(time -> time < MOST);
            if (place.isWatched()) {
                assertThat(halt.connectionsLeft()).isZero();
            }
            assertThat(halt.hasRoom()).isTrue();
        }
        clean++;
    }

    private static long cancelled(Halt halt) throws Exception {
        Cancellation cancellation = new Cancellation();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Long> ended = CompletableFuture.supplyAsync(() -> {
            begun.countDown();
            Throwable e = catchThrowable(() ->
                    halt.call(CallOptions.builder().cancellation(cancellation).build()));
            long end = System.nanoTime();
            assertThat(e).isInstanceOf(ConnectorException.class);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            return end;
        });
        return settled(begun, ended, cancellation::cancel);
    }

    private static long unwanted(Halt halt) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Long> ended = new CompletableFuture<>();
        CompletableFuture<JsonValue> future = halt.connection().async().start(() -> {
            begun.countDown();
            try {
                return halt.call(CallOptions.NONE);
            } finally {
                ended.complete(System.nanoTime());
            }
        });
        long time = settled(begun, ended, () -> future.cancel(true));
        assertThat(future).isCancelled();
        return time;
    }

    /** How long the call lasts after it was ended, in milliseconds. */
    private static long settled(CountDownLatch begun, CompletableFuture<Long> ended, Runnable end) throws Exception {
        // A call that nobody wants before it has got a thread is not made at all.
        begun.await();
        Thread.sleep(100);
        assertThat(ended).isNotDone();
        long begin = System.nanoTime();
        end.run();
        return (ended.get(20, TimeUnit.SECONDS) - begin) / 1_000_000;
    }

    /** How much longer than its time the call lasts, in milliseconds. */
    private static long late(Halt halt, Halt.Place place) {
        long begin = System.nanoTime();
        Throwable e = catchThrowable(
                () -> halt.call(CallOptions.builder().timeout(TIME).build()));
        long time = (System.nanoTime() - begin) / 1_000_000 - TIME.toMillis();
        assertThat(e).isInstanceOf(ConnectorException.class);
        // Clients count in whole milliseconds.
        assertThat(time >= -5 || place.isForeseen()).isTrue();
        return Math.max(time, 0);
    }

    static Stream<Arguments> interruptible() {
        return Stream.of(Halt.Place.WAITING, Halt.Place.SLOW_BODY, Halt.Place.PAUSE, Halt.Place.MEMORY)
                .flatMap(place -> Stream.of(Calls.Kind.values()).map(kind -> Arguments.of(place, kind)));
    }

    @ParameterizedTest
    @MethodSource("interruptible")
    void anInterruptEndsACallAndIsKept(Halt.Place place, Calls.Kind kind) throws Exception {
        try (Halt halt = new Halt(place, kind)) {
            CompletableFuture<Boolean> kept = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                Throwable e = catchThrowable(() -> halt.call(CallOptions.NONE));
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

    @Test
    void aCallThatIsCancelledBeforeALimitSaysSo() throws Exception {
        try (Halt halt = new Halt(Halt.Place.LIMIT, Calls.Kind.APACHE)) {
            Cancellation cancellation = new Cancellation();
            CompletableFuture<Throwable> ended = CompletableFuture.supplyAsync(() -> catchThrowable(() ->
                    halt.call(CallOptions.builder().cancellation(cancellation).build())));
            Thread.sleep(100);
            cancellation.cancel();

            assertThat(ended.get(2, TimeUnit.SECONDS)).hasMessageContaining("interrupted");
        }
    }

    @Test
    void noThreadStaysBehind() throws Exception {
        for (Calls.Kind kind : Calls.Kind.values()) {
            try (Halt halt = new Halt(Halt.Place.WAITING, kind)) {
                unwanted(halt);
            }
        }
        for (int i = 0; i < 1_000 && ownThreads() > 0; i++) {
            Thread.sleep(10);
        }

        assertThat(ownThreads()).isZero();
    }

    private static long ownThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("ferrule-watchman")
                        || name.startsWith("ferrule-lookup")
                        || name.startsWith("ferrule-call"))
                .count();
    }
}
