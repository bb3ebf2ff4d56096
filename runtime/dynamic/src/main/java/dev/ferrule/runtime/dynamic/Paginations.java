package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.Condition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.PaginationDefinition;
import dev.ferrule.runtime.definition.PaginationDefinition.Next;
import dev.ferrule.runtime.definition.PaginationDefinition.Place;
import dev.ferrule.runtime.definition.PaginationDefinition.Target;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.spec.model.JsonPath;
import dev.ferrule.spec.model.Pagination;
import dev.ferrule.spec.model.Parameter;
import java.util.Optional;

/** Lowers pagination: what the first request says of its page becomes part of the step. */
final class Paginations {

    private Paginations() {}

    /** Adds the pagination to a step; the result is the step's body. */
    static Optional<BodyDefinition> lower(
            Pagination pagination, StepDefinition.Builder step, Optional<BodyDefinition> body) {
        PaginationDefinition lowered = lower(pagination);
        step.pagination(lowered);
        Optional<BodyDefinition> sent = body;
        Pagination.Size size = pagination.size();
        if (size != null) {
            sent = send(target(size.place(), size.to()), size.value(), step, sent);
        }
        if (lowered.next() instanceof Next.Page page) {
            sent = send(page.to(), page.first(), step, sent);
        } else if (lowered.next() instanceof Next.Offset offset) {
            sent = send(offset.to(), offset.first(), step, sent);
        }
        return sent;
    }

    private static Optional<BodyDefinition> send(
            Target target, int number, StepDefinition.Builder step, Optional<BodyDefinition> body) {
        Expression value = Expression.literal(JsonValue.of(number));
        if (target.place() == Place.BODY) {
            return Optional.of(body.orElseGet(BodyDefinition::empty).set(target.path(), value));
        }
        if (target.place() == Place.QUERY) {
            step.query(target.name(), value);
        } else {
            step.header(target.name(), value);
        }
        return body;
    }

    private static PaginationDefinition lower(Pagination pagination) {
        return new PaginationDefinition(
                Values.lower(pagination.items()),
                pagination.lists().stream()
                        .map(list -> new PaginationDefinition.Gathered(list.name(), Values.lower(list.from())))
                        .toList(),
                lower(pagination.next()),
                pagination.more() == null ? Condition.ALWAYS : Conditions.lower(pagination.more()),
                pagination.end(),
                Optional.ofNullable(pagination.size()).map(Pagination.Size::value),
                pagination.firstOnly(),
                pagination.keep(),
                Optional.ofNullable(pagination.skip()).map(Conditions::lower),
                Optional.ofNullable(pagination.limit()).map(Values::lower),
                Optional.ofNullable(pagination.ceiling()),
                Optional.ofNullable(pagination.resume()).map(Values::lower),
                pagination.allow(),
                Optional.ofNullable(pagination.total()).map(Values::lower));
    }

    private static Next lower(Pagination.Next next) {
        if (next instanceof Pagination.Next.Cursor cursor) {
            return new Next.Cursor(Values.lower(cursor.from()), target(cursor.place(), cursor.to()));
        }
        if (next instanceof Pagination.Next.Url url) {
            return new Next.Url(Values.lower(url.from()));
        }
        if (next instanceof Pagination.Next.Link link) {
            return new Next.Link(link.relation());
        }
        if (next instanceof Pagination.Next.Merge merge) {
            return new Next.Merge(Values.lower(merge.from()));
        }
        if (next instanceof Pagination.Next.Page page) {
            return new Next.Page(target(page.place(), page.to()), page.first());
        }
        Pagination.Next.Offset offset = (Pagination.Next.Offset) next;
        return new Next.Offset(target(offset.place(), offset.to()), offset.first());
    }

    private static Target target(Parameter.Place place, JsonPath path) {
        // The checker lets no other place pass here.
        return new Target(Place.valueOf(place.name()), Values.lower(path));
    }
}
