package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that run on other threads. */
@Timeout(30)
class AsyncCallsTest {

    private final AsyncCalls calls = AsyncCalls.onOwnThreads();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    @AfterEach
    void end() {
        calls.close();
    }

    /** A call that ends when it is interrupted, and else when the test has long failed. */
    private String waiting() {
        begun.countDown();
        try {
            TimeUnit.SECONDS.sleep(60);
        } catch (InterruptedException ended) {
            interrupted.countDown();
        }
        return "late";
    }

    @Test
    void aCallReturnsWhatItFindsFromAnotherThread() throws Exception {
        Thread caller = Thread.currentThread();

        assertThat(calls.start(() -> Thread.currentThread() == caller).get()).isFalse();
        assertThat(calls.startVoid(() -> {}).get()).isNull();
    }

    @Test
    void aCallFailsWithTheExceptionOfTheCall() {
        CompletableFuture<String> failing = calls.start(() -> {
            throw new IllegalStateException("No such thing.");
        });

        assertThatThrownBy(failing::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No such thing.");
    }

    @Test
    void cancellingEndsTheCall() throws Exception {
        CompletableFuture<String> waiting = calls.start(this::waiting);
        begun.await();
        waiting.cancel(true);

        interrupted.await();
        assertThatThrownBy(waiting::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void aTimeLimitOfTheResultEndsTheCall() throws Exception {
        CompletableFuture<String> waiting = calls.start(this::waiting);
        begun.await();
        CompletableFuture<String> limited = waiting.orTimeout(10, TimeUnit.MILLISECONDS);

        interrupted.await();
        assertThatThrownBy(limited::get).cause().isInstanceOf(TimeoutException.class);
    }

    @Test
    void closingEndsWhatRunsAndTakesNothingMore() throws Exception {
        CompletableFuture<String> waiting = calls.start(this::waiting);
        begun.await();
        calls.close();

        interrupted.await();
        assertThat(waiting.get()).isEqualTo("late");
        assertThatThrownBy(calls.start(() -> "x")::get).cause().isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void aCallThatIsCancelledBeforeItsTurnIsNotMade() {
        ExecutorService one = AsyncThreads.pool(1);
        try {
            AsyncCalls turns = AsyncCalls.on(one);
            Semaphore gate = new Semaphore(0);
            AtomicInteger made = new AtomicInteger();
            CompletableFuture<Void> first = turns.startVoid(gate::acquireUninterruptibly);
            CompletableFuture<Integer> second = turns.start(made::incrementAndGet);
            second.cancel(false);
            gate.release();
            first.join();
            turns.startVoid(() -> {}).join();

            assertThat(made).hasValue(0);
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void manyMoreCallsThanThreadsAllEnd() {
        List<CompletableFuture<Integer>> all =
                IntStream.range(0, 10_000).mapToObj(i -> calls.start(() -> i)).toList();

        assertThat(all.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(49_995_000);
    }

    @Test
    void threadsOfOthersGoOnWhenTheConnectionIsClosed() {
        ExecutorService threads = AsyncThreads.pool(1);
        try {
            AsyncCalls.on(threads).close();

            assertThat(threads.isShutdown()).isFalse();
        } finally {
            threads.shutdownNow();
        }
    }
}
