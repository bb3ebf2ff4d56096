package dev.ferrule.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferrule.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lists that are read page by page on other threads. */
@Timeout(30)
class AsyncPagesTest {

    private static final List<List<String>> PAGES = List.of(List.of("a", "b"), List.of(), List.of("c"));

    private final AsyncCalls calls = AsyncCalls.onOwnThreads();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final AsyncPages<String> pages = calls.pages(() -> list(PAGES));

    @AfterEach
    void end() {
        calls.close();
    }

    private Pages<String> list(List<List<String>> all) {
        return new Pages<>(() -> new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < all.size();
            }

            @Override
            public Pages.Page<String> next() {
                asked.incrementAndGet();
                List<String> items = all.get(next++);
                if (items.contains("slow")) {
                    begun.countDown();
                    try {
                        TimeUnit.SECONDS.sleep(60);
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                }
                if (items.contains("bad")) {
                    throw new IllegalStateException("No such page.");
                }
                return new Pages.Page<>(items, Optional.of(JsonValue.of(next)));
            }
        });
    }

    @Test
    void nothingIsAskedForBeforeItIsWanted() throws Exception {
        assertThat(asked).hasValue(0);
        AsyncPages.Page<String> first = pages.first().get();

        assertThat(first.items()).containsExactly("a", "b");
        assertThat(first.resume()).contains(JsonValue.of(1));
        assertThat(first.hasNextPage()).isTrue();
        assertThat(asked).hasValue(1);
    }

    @Test
    void aPageLeadsToTheNextOneUntilTheLast() throws Exception {
        AsyncPages.Page<String> second = pages.first().get().nextPage().get();
        AsyncPages.Page<String> third = second.nextPage().get();

        assertThat(second.items()).isEmpty();
        assertThat(third.items()).containsExactly("c");
        assertThat(third.hasNextPage()).isFalse();
        assertThat(third).hasToString("page of 1 items, the last");
        assertThatThrownBy(third::nextPage).isInstanceOf(IllegalStateException.class);
        assertThat(asked).hasValue(3);
    }

    @Test
    void theNextPageIsAskedForOnce() throws Exception {
        AsyncPages.Page<String> first = pages.first().get();

        assertThat(first.nextPage()).isSameAs(first.nextPage());
        first.nextPage().get();
        assertThat(asked).hasValue(2);
    }

    @Test
    void everyReadingBeginsAnew() throws Exception {
        assertThat(pages.all().get()).containsExactly("a", "b", "c");
        List<String> items = new CopyOnWriteArrayList<>();
        pages.forEach(items::add).get();
        assertThat(items).containsExactly("a", "b", "c");
        assertThat(asked).hasValue(6);
    }

    @Test
    void aListWithoutPagesHasAnEmptyOne() throws Exception {
        AsyncPages.Page<String> only =
                calls.pages(() -> list(List.of())).first().get();

        assertThat(only.items()).isEmpty();
        assertThat(only.hasNextPage()).isFalse();
    }

    @Test
    void whatGoesWrongIsTheEndOfTheFuture() throws Exception {
        AsyncPages<String> broken = calls.pages(() -> list(List.of(List.of("a"), List.of("bad"))));
        CompletableFuture<AsyncPages.Page<String>> second = broken.first().get().nextPage();

        for (CompletableFuture<?> failing : List.of(second, broken.all(), broken.forEach(item -> {}))) {
            assertThatThrownBy(failing::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .hasMessage("No such page.");
        }
        AsyncPages<String> refused = calls.pages(() -> {
            throw new IllegalArgumentException("No such input.");
        });
        assertThatThrownBy(refused.first()::get).cause().hasMessage("No such input.");
    }

    @Test
    void whatAnItemIsGivenToMayEndTheReading() {
        List<String> items = new ArrayList<>();
        CompletableFuture<Void> reading = pages.forEach(item -> {
            items.add(item);
            throw new IllegalStateException("Enough.");
        });

        assertThatThrownBy(reading::get).cause().hasMessage("Enough.");
        assertThat(items).containsExactly("a");
        assertThat(asked).hasValue(1);
    }

    @Test
    void cancellingEndsTheCallAndAsksForNothingMore() throws Exception {
        AsyncPages<String> slow = calls.pages(() -> list(List.of(List.of("a"), List.of("slow"), List.of("b"))));
        AsyncPages.Page<String> first = slow.first().get();
        CompletableFuture<AsyncPages.Page<String>> second = first.nextPage();
        begun.await();
        second.cancel(true);

        interrupted.await();
        assertThatThrownBy(second::join).isInstanceOf(CancellationException.class);
        assertThatThrownBy(first.nextPage()::join).isInstanceOf(CancellationException.class);
        assertThat(asked).hasValue(2);
    }
}
