package dev.ferrule.spec.diff;

import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Pagination;
import dev.ferrule.spec.model.Pagination.Next;
import dev.ferrule.spec.model.Parameter.Place;
import dev.ferrule.spec.model.Position;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares how a list is read to its end: the same items, by the same requests. */
final class PaginationDiff {

    private final Changes changes;

    PaginationDiff(Changes changes) {
        this.changes = changes;
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
        changes.compare(StepChange.CEILING_CHANGED, spot, before.ceiling(), after.ceiling(), String::valueOf);
        Position position = before.position();
        changes.compare(
                StepChange.PAGINATION_CHANGED,
                spot,
                rest(before, position),
                rest(after, position),
                PaginationDiff::words);
    }

    /** All that is not compared on its own. */
    private static Pagination rest(Pagination whole, Position position) {
        return new Pagination(
                position,
                whole.items(),
                whole.next(),
                whole.more(),
                whole.end(),
                null,
                whole.firstOnly(),
                whole.keep(),
                whole.skip(),
                whole.limit(),
                null,
                whole.resume(),
                whole.allow());
    }

    private static String words(Pagination pagination) {
        return Texts.source(pagination.items()) + " by " + next(pagination.next());
    }

    private static String next(Next next) {
        if (next instanceof Next.Cursor cursor) {
            return "the cursor " + Texts.source(cursor.from()) + " to " + place(cursor.place(), cursor.to());
        } else if (next instanceof Next.Url url) {
            return "the address " + Texts.source(url.from());
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
