package dev.ferrule.spec.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a list that comes in parts is read to its end.
 *
 * @param items where the items of a page are in its body; the whole body when several lists are gathered
 * @param lists the lists that are gathered, when there are several; empty for one
 * @param next how the next page is asked for
 * @param more the answers behind which another page follows, or null for as long as {@code next} finds something
 * @param end texts of a cursor that mean that there is no next page; absent, null and empty always mean that
 * @param size the size of a page, or null to leave it to the service
 * @param firstOnly query parameters that only the first request carries
 * @param keep whether a request by {@code Url} or {@code Link} carries the step's headers again
 * @param skip the items that are left out, or null; the word item begins the paths into one of them
 * @param limit how many items the caller wants at most, or null for all
 * @param ceiling how many items the service gives at most; more are a failure and no silent end. Null for no such bound
 * @param resume what the next run continues from, told beside the items; null for nothing
 * @param allow hosts other than the server's that a next address may name
 * @param total how many pages there are, or items where they are counted; null when the answers do not tell
 */
public record Pagination(
        Position position,
        Source items,
        List<Gathered> lists,
        Next next,
        @Nullable Test more,
        List<String> end,
        @Nullable Size size,
        List<String> firstOnly,
        boolean keep,
        @Nullable Test skip,
        @Nullable Value limit,
        @Nullable Integer ceiling,
        @Nullable Source resume,
        List<String> allow,
        @Nullable Value total) {

    /**
     * One of several lists.
     *
     * @param name the member of the step's body that it becomes
     * @param from where its items of a page are
     */
    public record Gathered(String name, Source from) {}

    /** How the next page is asked for. */
    public sealed interface Next {

        /** By a text that the answer tells, sent at a place of the next request. */
        record Cursor(Source from, Parameter.Place place, JsonPath to) implements Next {}

        /** By an address that the answer tells, relative or absolute, taken as it is. */
        record Url(Source from) implements Next {}

        /** By a relation of the Link header (RFC 8288). */
        record Link(String relation) implements Next {}

        /** By an object that the answer tells, each member of which is a query parameter of the next request. */
        record Merge(Source from) implements Next {}

        /** By a number that grows by one. */
        record Page(Parameter.Place place, JsonPath to, int first) implements Next {}

        /** By the number of items before it. */
        record Offset(Parameter.Place place, JsonPath to, int first) implements Next {}
    }

    /**
     * The size of a page.
     *
     * @param value how many items a page is asked to have
     */
    public record Size(Parameter.Place place, JsonPath to, int value) {}
}
