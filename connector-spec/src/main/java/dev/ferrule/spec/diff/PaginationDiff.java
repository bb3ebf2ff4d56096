package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Pagination;
import dev.ferrule.spec.model.Pagination.Next;
import dev.ferrule.spec.model.Parameter.Place;
import dev.ferrule.spec.model.Position;
import dev.ferrule.spec.model.Source;
import dev.ferrule.spec.model.Value;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares how a list is read to its end: the same items, by the same requests. */
final class PaginationDiff {

    private final Changes changes;
    private final Set<String> optional;

    /**
     * Makes a comparison.
     *
     * @param optional the ids of new parameters that nobody need give
     */
    PaginationDiff(Changes changes, Set<String> optional) {
        this.changes = changes;
        this.optional = optional;
    }

    void compare(Spot step, @Nullable Pagination before, @Nullable Pagination after) {
        if (before == null || after == null) {
            if (before != null) {
                changes.add(StepChange.PAGINATION_REMOVED, step, words(before), null);
            } else if (after != null) {
                changes.add(StepChange.PAGINATION_ADDED, step, null, words(after));
            }
            return;
        }
        Spot spot = step.at("pagination");
        changes.compare(
                StepChange.PAGE_SIZE_CHANGED,
                spot,
                before.size(),
                after.size(),
                size -> size.value() + " in " + place(size.place(), size.to()));
        changes.compare(
                raised(before.ceiling(), after.ceiling()) ? StepChange.CEILING_RAISED : StepChange.CEILING_CHANGED,
                spot,
                before.ceiling(),
                after.ceiling(),
                String::valueOf);
        Value limit = after.limit();
        if (limit != null && byNewParameter(before.limit(), limit)) {
            changes.add(StepChange.PAGINATION_LIMIT_ADDED, spot, null, Texts.value(limit));
        }
        Position position = before.position();
        changes.compare(
                StepChange.PAGINATION_CHANGED,
                spot,
                rest(before, position, before.limit()),
                rest(after, position, byNewParameter(before.limit(), after.limit()) ? null : after.limit()),
                PaginationDiff::words);
    }

    /** All that is not compared on its own. */
    private static Pagination rest(Pagination whole, Position position, @Nullable Value limit) {
        return new Pagination(
                position,
                whole.items(),
                whole.lists(),
                whole.next(),
                whole.more(),
                whole.end(),
                null,
                whole.firstOnly(),
                whole.keep(),
                whole.skip(),
                limit,
                null,
                whole.resume(),
                whole.allow(),
                whole.total());
    }

    private static boolean raised(@Nullable Integer before, @Nullable Integer after) {
        return before != null && after != null && after > before;
    }

    /** Whether a limit is new, and told by a parameter that nobody gives yet. */
    private boolean byNewParameter(@Nullable Value before, @Nullable Value after) {
        return before == null
                && after instanceof Value.Reference reference
                && reference.from() instanceof Source.Input input
                && reference.otherwise() == null
                && optional.contains(input.parameter());
    }

    private static String words(Pagination pagination) {
        String limit = pagination.limit() == null ? "" : ", at most " + Texts.value(pagination.limit());
        return items(pagination) + " by " + next(pagination.next()) + limit
                + (pagination.total() == null ? "" : ", of " + Texts.value(pagination.total()));
    }

    private static String items(Pagination pagination) {
        return pagination.lists().isEmpty()
                ? Texts.source(pagination.items())
                : pagination.lists().stream()
                        .map(list -> list.name() + " of " + Texts.source(list.from()))
                        .collect(Collectors.joining(", "));
    }

    private static String next(Next next) {
        if (next instanceof Next.Cursor cursor) {
            return "the cursor " + Texts.source(cursor.from()) + " to " + place(cursor.place(), cursor.to());
        } else if (next instanceof Next.Url url) {
            return "the address " + Texts.source(url.from());
        } else if (next instanceof Next.Merge merge) {
            return "the parameters " + Texts.source(merge.from());
        } else if (next instanceof Next.Link link) {
            return "the link " + link.relation();
        } else if (next instanceof Next.Page page) {
            return "the page in " + place(page.place(), page.to()) + " from " + page.first();
        }
        Next.Offset offset = (Next.Offset) next;
        return "the offset in " + place(offset.place(), offset.to()) + " from " + offset.first();
    }

    private static String place(Place place, JsonPath path) {
        return place.name().toLowerCase(Locale.ROOT) + "." + Texts.path(path);
    }
}
