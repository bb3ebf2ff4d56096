package dev.ferrule.runtime.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How a list that comes in parts is read to its end. Origins of a page's answer name no step: they are
 * {@link Origin#THIS}. What the first request says of its page stands in the step itself.
 *
 * @param items where the items of a page are; the whole body when several lists are gathered
 * @param lists the lists that are gathered, when there are several; empty for one
 * @param next how the next page is asked for
 * @param more the answers behind which another page follows
 * @param end texts of a cursor or address that mean that there is no next page; absent, null and empty always do
 * @param size how many items a page is asked to have; a page with fewer is the last one when pages are counted
 * @param firstOnly query parameters that only the first request carries
 * @param keep whether a request to an address that an answer told carries the step's headers again
 * @param skip the items that are left out, each being the item of its scope
 * @param limit how many items the caller wants at most
 * @param ceiling how many items the service gives at most; more are a failure
 * @param resume what the next run continues from
 * @param allow hosts other than the server's that a next address may name; {@code *.} stands for any subdomain
 * @param total how many pages there are, or items for {@link Next.Offset}; the last answer that tells it counts
 */
public record PaginationDefinition(
        Origin items,
        List<Gathered> lists,
        Next next,
        Condition more,
        List<String> end,
        Optional<Integer> size,
        List<String> firstOnly,
        boolean keep,
        Optional<Condition> skip,
        Optional<Expression> limit,
        Optional<Integer> ceiling,
        Optional<Origin> resume,
        List<String> allow,
        Optional<Expression> total) {

    /** Copies the lists. */
    public PaginationDefinition {
        lists = List.copyOf(lists);
        end = List.copyOf(end);
        firstOnly = List.copyOf(firstOnly);
        allow = List.copyOf(allow);
    }

    /**
     * One of several lists.
     *
     * @param name the member of the step's body that it becomes
     * @param from where its items of a page are
     */
    public record Gathered(String name, Origin from) {}

    /** Where the items of a page are, of one list or of several. */
    public List<Origin> places() {
        return lists.isEmpty()
                ? List.of(items)
                : lists.stream().map(Gathered::from).toList();
    }

    /** Where in an answer stands what has this place in the body of the step, if it stands there. */
    public Optional<Pointer> inAnswer(Pointer place) {
        if (lists.isEmpty()) {
            return items instanceof Origin.Body body ? Optional.of(body.path().then(place.parts())) : Optional.empty();
        }
        return lists.stream()
                .filter(list -> !place.parts().isEmpty() && place.parts().get(0).equals(new Pointer.Name(list.name())))
                .flatMap(list -> list.from() instanceof Origin.Body body ? Stream.of(body) : Stream.empty())
                .map(body ->
                        body.path().then(place.parts().subList(1, place.parts().size())))
                .findFirst();
    }

    /** How the next page is asked for. */
    public sealed interface Next {
        /** By a value that the answer tells. */
        record Cursor(Origin from, Target to) implements Next {}

        /** By an address that the answer tells. */
        record Url(Origin from) implements Next {}

        /** By a relation of the answer's Link header (RFC 8288). */
        record Link(String relation) implements Next {}

        /** By an object that the answer tells: its members become query parameters of the request. */
        record Merge(Origin from) implements Next {}

        /** By the page's number, which grows by one. */
        record Page(Target to, int first) implements Next {}

        /** By the number of items before the page. */
        record Offset(Target to, int first) implements Next {}
    }

    /** A place in the request. */
    public record Target(Place place, Pointer path) {
        /** The name, of a query parameter or header. */
        public String name() {
            return ((Pointer.Name) path.parts().get(0)).name();
        }
    }

    /** Where in a request something stands. */
    public enum Place {
        QUERY,
        HEADER,
        BODY
    }

    /** Pagination that finds its items here and goes on like this. */
    public static PaginationDefinition of(Origin items, Next next) {
        return new Parts(items, next).together();
    }

    /** Pagination that gathers several lists and goes on like this. */
    public static PaginationDefinition of(List<Gathered> lists, Next next) {
        return new Parts(new Origin.Body(Origin.THIS, Pointer.WHOLE), next)
                .together()
                .with(parts -> parts.lists = lists);
    }

    /** The same, going on only behind these answers. */
    public PaginationDefinition more(Condition condition) {
        return with(parts -> parts.more = condition);
    }

    /** The same, with texts that end it. */
    public PaginationDefinition end(String... texts) {
        return with(parts -> parts.end = Arrays.asList(texts));
    }

    /** The same, with pages of this size. */
    public PaginationDefinition size(int count) {
        return with(parts -> parts.size = Optional.of(count));
    }

    /** The same, with query parameters that only the first request carries. */
    public PaginationDefinition firstOnly(String... names) {
        return with(parts -> parts.firstOnly = Arrays.asList(names));
    }

    /** The same, without the step's headers on requests to addresses that answers told. */
    public PaginationDefinition withoutHeaders() {
        return with(parts -> parts.keep = false);
    }

    /** The same, without these items. */
    public PaginationDefinition skip(Condition condition) {
        return with(parts -> parts.skip = Optional.of(condition));
    }

    /** The same, with the number of items that the caller wants at most. */
    public PaginationDefinition limit(Expression value) {
        return with(parts -> parts.limit = Optional.of(value));
    }

    /** The same, for a service that gives no more items than these. */
    public PaginationDefinition ceiling(int count) {
        return with(parts -> parts.ceiling = Optional.of(count));
    }

    /** The same, telling what the next run continues from. */
    public PaginationDefinition resume(Origin from) {
        return with(parts -> parts.resume = Optional.of(from));
    }

    /** The same, with other hosts that a next address may name. */
    public PaginationDefinition allow(String... hosts) {
        return with(parts -> parts.allow = Arrays.asList(hosts));
    }

    /** The same, with how many pages or items there are. */
    public PaginationDefinition total(Expression value) {
        return with(parts -> parts.total = Optional.of(value));
    }

    private PaginationDefinition with(Consumer<Parts> change) {
        Parts parts = new Parts(items, next);
        parts.lists = lists;
        parts.more = more;
        parts.end = end;
        parts.size = size;
        parts.firstOnly = firstOnly;
        parts.keep = keep;
        parts.skip = skip;
        parts.limit = limit;
        parts.ceiling = ceiling;
        parts.resume = resume;
        parts.allow = allow;
        parts.total = total;
        change.accept(parts);
        return parts.together();
    }

    /** The parts of a pagination that is being put together; as they are when nothing is said. */
    private static final class Parts {
        private final Origin items;
        private final Next next;
        private List<Gathered> lists = List.of();
        private Condition more = Condition.ALWAYS;
        private List<String> end = List.of();
        private Optional<Integer> size = Optional.empty();
        private List<String> firstOnly = List.of();
        private boolean keep = true;
        private Optional<Condition> skip = Optional.empty();
        private Optional<Expression> limit = Optional.empty();
        private Optional<Integer> ceiling = Optional.empty();
        private Optional<Origin> resume = Optional.empty();
        private List<String> allow = List.of();
        private Optional<Expression> total = Optional.empty();

        Parts(Origin items, Next next) {
            this.items = items;
            this.next = next;
        }

        PaginationDefinition together() {
            return new PaginationDefinition(
                    items, lists, next, more, end, size, firstOnly, keep, skip, limit, ceiling, resume, allow, total);
        }
    }
}
