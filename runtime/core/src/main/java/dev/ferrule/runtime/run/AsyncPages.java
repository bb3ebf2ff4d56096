package dev.ferrule.runtime.run;

import dev.ferrule.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The items that an action returns, read page by page on other threads. It is the same reading as that of {@link Pages}: limits
 * end it, and each page has the whole time of a call. Inputs that are refused fail the first page. What it returns ends with the
 * exceptions of the call; completing that early, as by cancelling it, ends the call. Safe for use by many threads.
 *
 * @param <T> the type of an item
 */
public final class AsyncPages<T> {

    private final AsyncCalls calls;
    private final Supplier<Pages<T>> list;

    AsyncPages(AsyncCalls calls, Supplier<Pages<T>> list) {
        this.calls = calls;
        this.list = list;
    }

    /**
     * Begins to read the list: asks for its first page, and for no other. Each time it begins anew.
     *
     * @return the first page; without items and without a next one when there is none
     */
    public CompletableFuture<Page<T>> first() {
        return calls.start(() -> read(list.get().byPage().iterator()));
    }

    /**
     * Reads the list to its end.
     *
     * @param action what each item is given to, in their order and on the thread that reads; what it throws ends the reading
     */
    public CompletableFuture<Void> forEach(Consumer<? super T> action) {
        return calls.startVoid(() -> list.get().forEach(action));
    }

    /** Reads the list to its end: all its items, which are held in memory together. */
    public CompletableFuture<List<T>> all() {
        return calls.start(() -> {
            List<T> items = new ArrayList<>();
            list.get().forEach(items::add);
            return List.copyOf(items);
        });
    }

    private Page<T> read(Iterator<Pages.Page<T>> pages) {
        Pages.Page<T> page = pages.hasNext() ? pages.next() : new Pages.Page<>(List.of(), Optional.empty());
        return new Page<>(page, pages.hasNext() ? () -> calls.start(() -> read(pages)) : null);
    }

    /**
     * One page, and the way to the next one.
     *
     * @param <T> the type of an item
     */
    public static final class Page<T> {
        private final Pages.Page<T> page;
        private final @Nullable Supplier<CompletableFuture<Page<T>>> following;
        private @Nullable CompletableFuture<Page<T>> next;

        private Page(Pages.Page<T> page, @Nullable Supplier<CompletableFuture<Page<T>>> following) {
            this.page = page;
            this.following = following;
        }

        /** Its items; none does not mean that it is the last page. */
        public List<T> items() {
            return page.items();
        }

        /** What a later run continues from, if the action tells that. */
        public Optional<JsonValue> resume() {
            return page.resume();
        }

        /** Whether there is a next page. */
        public boolean hasNextPage() {
            return following != null;
        }

        /**
         * The next page, which is asked for once: whoever asks again gets the same, also a failure. After one, a list is read from
         * its begin, or from what {@link #resume} tells.
         *
         * @throws IllegalStateException when this is the last page
         */
        public synchronized CompletableFuture<Page<T>> nextPage() {
            if (following == null) {
                throw new IllegalStateException("This is the last page.");
            }
            if (next == null) {
                next = following.get();
            }
            return next;
        }

        @Override
        public String toString() {
            // Items may be anything that a service tells.
            return "page of " + items().size() + " items" + (hasNextPage() ? "" : ", the last");
        }
    }
}
