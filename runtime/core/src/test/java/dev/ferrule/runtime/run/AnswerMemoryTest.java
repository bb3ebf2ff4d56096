package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.retry.Time;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many large answers at once take no more than a few, each comes to its end, and small ones notice nothing. */
class AnswerMemoryTest {

    private static final int FREE = AnswerMemory.FREE;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private static Deadline in(Duration time) {
        return Deadline.in(time, Time.SYSTEM);
    }

    private Future<Boolean> taking(AnswerMemory.Share share, long bytes) {
        Callable<Boolean> take = () -> {
            share.take(bytes);
            return true;
        };
        return threads.submit(take);
    }

    private static void isWaiting(Future<?> future) throws InterruptedException {
        Thread.sleep(50);
        assertThat(future.isDone()).isFalse();
    }

    @Test
    void whatIsFreeIsNeverWaitedFor() throws Exception {
        AnswerMemory memory = AnswerMemory.of(0);
        AnswerMemory.Share large = memory.share(Samples.SOON);
        large.take(FREE + 1_000_000);
        for (int i = 0; i < 100; i++) {
            memory.share(in(Duration.ZERO)).take(FREE);
        }

        assertThat(memory.used()).isEqualTo(1_000_000);
    }

    @Test
    void oneGoesOnBeyondTheBoundAndOthersWaitTheirTurn() throws Exception {
        AnswerMemory memory = AnswerMemory.of(100);
        AnswerMemory.Share first = memory.share(Samples.SOON);
        AnswerMemory.Share second = memory.share(Samples.SOON);
        AnswerMemory.Share third = memory.share(Samples.SOON);
        first.take(FREE + 60);
        second.take(FREE + 40);
        first.take(10);
        Future<Boolean> waits = taking(second, 10);
        isWaiting(waits);
        Future<Boolean> waitsLonger = taking(third, FREE + 1);
        isWaiting(waitsLonger);
        first.take(1_000);
        assertThat(memory.used()).isEqualTo(1_110);

        first.close();

        assertThat(waits.get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(waitsLonger.get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(memory.used()).isEqualTo(51);
        second.close();
        third.close();
        third.close();
        assertThat(memory.used()).isZero();
    }

    @Test
    void nobodyOvertakesOneThatWaits() throws Exception {
        AnswerMemory memory = AnswerMemory.of(100);
        AnswerMemory.Share beyond = memory.share(Samples.SOON);
        AnswerMemory.Share holds = memory.share(Samples.SOON);
        beyond.take(FREE + 10);
        holds.take(FREE + 80);
        beyond.take(20);
        Future<Boolean> needsMuch = taking(memory.share(Samples.SOON), FREE + 90);
        isWaiting(needsMuch);
        Future<Boolean> needsLittle = taking(memory.share(Samples.SOON), FREE + 1);
        holds.give(80);

        // There would be room for a little.
        isWaiting(needsLittle);
        beyond.close();
        assertThat(needsMuch.get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(needsLittle.get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void waitingEndsWithTheCall() throws Exception {
        AnswerMemory memory = AnswerMemory.of(0);
        memory.share(Samples.SOON).take(FREE + 1);
        AnswerMemory.Share late = memory.share(in(Duration.ofMillis(50)));

        assertThatThrownBy(() -> late.take(FREE + 1))
                .isInstanceOf(AnswerMemory.Full.class)
                .hasMessageContaining("until the time of the call was over");
        late.close();
        assertThat(memory.used()).isEqualTo(1);
    }

    @Test
    void waitingEndsWithAnInterruptAndLetsTheNextGoOn() throws Exception {
        AnswerMemory memory = AnswerMemory.of(0);
        AnswerMemory.Share holds = memory.share(Samples.SOON);
        holds.take(FREE + 1);
        Future<?> interrupted = threads.submit(() -> {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> memory.share(Samples.SOON).take(FREE + 1))
                    .isInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
        });
        interrupted.get(5, TimeUnit.SECONDS);
        Future<Boolean> next = taking(memory.share(Samples.SOON), FREE + 1);
        isWaiting(next);
        holds.close();
        assertThat(next.get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void manyThatGrowAllComeToTheirEndWithinTheBound() throws Exception {
        int largest = 200_000;
        AnswerMemory memory = AnswerMemory.of(300_000);
        AtomicLong most = new AtomicLong();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            all.add(threads.submit(() -> {
                for (int round = 0; round < 4; round++) {
                    try (AnswerMemory.Share share = memory.share(Samples.SOON)) {
                        share.take(FREE);
                        for (int held = 0; held < largest; held += 10_000) {
                            share.take(10_000);
                            most.accumulateAndGet(memory.used(), Math::max);
                            Thread.sleep(1);
                        }
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }));
        }
        for (Future<?> one : all) {
            one.get(60, TimeUnit.SECONDS);
        }

        assertThat(most.get()).isGreaterThan(300_000).isLessThanOrEqualTo(300_000 + largest);
        assertThat(memory.used()).isZero();
    }

    @Test
    void aNegativeBoundIsRefused() {
        assertThatThrownBy(() -> AnswerMemory.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
