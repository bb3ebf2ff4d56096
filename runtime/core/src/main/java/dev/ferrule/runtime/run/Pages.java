package dev.ferrule.runtime.run;

import dev.ferrule.runtime.json.JsonValue;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The items that an action returns, asked for page by page while they are consumed. Each iteration begins again with
 * the first page; one iteration is for one thread. A page has the whole time of a call. Iterating throws
 * {@link dev.ferrule.runtime.error.ConnectorException} when a page cannot be read. Nothing needs to be closed.
 *
 * @param <T> the type of an item
 */
public final class Pages<T> implements Iterable<T> {

    private final Supplier<Iterator<Page<T>>> source;

    Pages(Supplier<Iterator<Page<T>>> source) {
        this.source = source;
    }

    /**
     * One page.
     *
     * @param items its items; none does not mean that it is the last page
     * @param resume what a later run continues from, if the action tells that
     */
    public record Page<T>(List<T> items, Optional<JsonValue> resume) {
        /** Copies the items. */
        public Page {
            items = List.copyOf(items);
        }

        private <U> Page<U> map(Function<? super T, ? extends U> mapping) {
            return new Page<>(items.stream().<U>map(mapping).toList(), resume);
        }
    }

    /** The pages, one request each, made when the page is asked for. */
    public Iterable<Page<T>> byPage() {
        return source::get;
    }

    @Override
    public Iterator<T> iterator() {
        return new ItemIterator<>(source.get());
    }

    /** The items as a sequential stream. */
    public Stream<T> stream() {
        return StreamSupport.stream(
                () -> Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL),
                Spliterator.ORDERED | Spliterator.NONNULL,
                false);
    }

    /** The same pages with other items. */
    public <U> Pages<U> map(Function<? super T, ? extends U> mapping) {
        return new Pages<>(() -> {
            Iterator<Page<T>> pages = source.get();
            return new Iterator<Page<U>>() {
                @Override
                public boolean hasNext() {
                    return pages.hasNext();
                }

                @Override
                public Page<U> next() {
                    return pages.next().map(mapping);
                }
            };
        });
    }
}
