package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.PaginationDefinition;
import dev.ferrule.runtime.definition.PaginationDefinition.Next;
import dev.ferrule.runtime.definition.PaginationDefinition.Target;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.json.JsonWriter;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Works out the requests of the pages of one list: the first from the step, each other from the answer before it. */
final class NextPage {

    /** The most query parameters that an answer may tell. */
    private static final int MOST_MEMBERS = 50;

    private final StepDefinition step;
    private final PaginationDefinition paging;
    private final RequestWriter writer;
    private final Set<String> seen = new HashSet<>();
    private int number;
    private Optional<BigDecimal> total = Optional.empty();

    NextPage(StepDefinition step, PaginationDefinition paging, RequestWriter writer) {
        this.step = step;
        this.paging = paging;
        this.writer = writer;
        this.number = paging.next() instanceof Next.Page page
                ? page.first()
                : paging.next() instanceof Next.Offset offset ? offset.first() : 0;
    }

    RequestWriter.Prepared first(Scope scope) {
        return writer.prepare(step, scope);
    }

    /**
     * The request behind an answer; empty when it was the last one.
     *
     * @param count how many items the answer had
     */
    Optional<RequestWriter.Prepared> after(RequestWriter.Prepared request, StepAnswer answer, int count, Scope scope) {
        if (answer.absent() || !Evaluator.holds(paging.more(), scope)) {
            return Optional.empty();
        }
        Next next = paging.next();
        if (next instanceof Next.Cursor cursor) {
            boolean whole = cursor.to().place() == PaginationDefinition.Place.BODY;
            return told(scope.find(cursor.from()), whole).map(value -> placed(cursor.to(), value, scope));
        }
        if (next instanceof Next.Merge merge) {
            return told(scope.find(merge.from()), true).map(value -> merged(value, scope));
        }
        if (next instanceof Next.Url url) {
            return told(scope.find(url.from()), false).flatMap(Evaluator::text).map(text -> at(text, request, scope));
        }
        if (next instanceof Next.Link link) {
            return told(linked(answer, link.relation()).map(JsonValue::of), false)
                    .flatMap(Evaluator::text)
                    .map(text -> at(text, request, scope));
        }
        return counted(count, scope);
    }

    private Optional<RequestWriter.Prepared> counted(int count, Scope scope) {
        Next next = paging.next();
        boolean pages = next instanceof Next.Page;
        int first = next instanceof Next.Page page ? page.first() : ((Next.Offset) next).first();
        int following = Math.addExact(number, pages ? 1 : count);
        total = paging.total()
                .flatMap(value -> Evaluator.value(value, scope))
                .flatMap(Evaluator::number)
                .or(() -> total);
        // Where nothing tells how many there are, pages end with one that is not full. Where something does, a service
        // may
        // give fewer items than a page was asked to have; but an offset that does not grow would never end.
        boolean ends = total.isPresent()
                ? total.get().compareTo(BigDecimal.valueOf((long) following - first)) <= 0 || following == number
                : count == 0
                        || (paging.size().isPresent() && count < paging.size().get());
        if (ends) {
            return Optional.empty();
        }
        number = following;
        Target to = next instanceof Next.Page page ? page.to() : ((Next.Offset) next).to();
        return Optional.of(placed(to, JsonValue.of(number), scope));
    }

    /** The request with the members of an object in its query. */
    private RequestWriter.Prepared merged(JsonValue told, Scope scope) {
        if (!(told instanceof JsonObject members) || members.members().size() > MOST_MEMBERS) {
            throw new RequestWriter.UnusableAnswer(
                    "What the answer tells of the next page is no object of at most " + MOST_MEMBERS + " members.");
        }
        List<StepDefinition.Field> query = firstLeftOut();
        members.members().forEach((name, value) -> {
            JsonValue text = Evaluator.text(value)
                    .map(JsonValue::of)
                    .orElseThrow(() -> new RequestWriter.UnusableAnswer(
                            "What the answer tells of the next page has a member that is no text, number or flag."));
            replace(query, name, Expression.literal(text));
        });
        return writer.prepare(step.sending(query, step.headers(), step.body()), scope);
    }

    private static boolean isEmpty(JsonValue value) {
        return (value instanceof JsonObject object && object.members().isEmpty())
                || (value instanceof JsonArray array && array.values().isEmpty());
    }

    /**
     * What an answer tells of the next page; the same twice would never end.
     *
     * @param whole whether it may be a list or an object
     */
    private Optional<JsonValue> told(Optional<JsonValue> value, boolean whole) {
        Optional<String> text = value.filter(found -> !(found instanceof JsonNull) && !isEmpty(found))
                .map(found -> Evaluator.text(found)
                        .or(() -> whole ? Optional.of(JsonWriter.masked(found)) : Optional.empty())
                        .orElseThrow(() -> new RequestWriter.UnusableAnswer(
                                "What the answer tells of the next page is a list or an object.")))
                .filter(found -> !found.isEmpty() && !paging.end().contains(found));
        if (text.isPresent() && !seen.add(text.get())) {
            throw new RequestWriter.UnusableAnswer(
                    "The service told the same next page twice, so the list has no end.");
        }
        return text.isPresent() ? value : Optional.empty();
    }

    private static Optional<String> linked(StepAnswer answer, String relation) {
        List<String> values = answer.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("link"))
                .map(Header::value)
                .toList();
        try {
            return LinkHeader.target(values, relation);
        } catch (IllegalArgumentException e) {
            throw new RequestWriter.UnusableAnswer(
                    "The Link header of the answer cannot be read: " + e.getMessage() + ".");
        }
    }

    private RequestWriter.Prepared placed(Target target, JsonValue value, Scope scope) {
        Expression literal = Expression.literal(value);
        List<StepDefinition.Field> query = firstLeftOut();
        List<StepDefinition.Field> headers = new ArrayList<>(step.headers());
        Optional<BodyDefinition> body = step.body();
        switch (target.place()) {
            case QUERY -> replace(query, target.name(), literal);
            case HEADER -> replace(headers, target.name(), literal);
            case BODY ->
                body = Optional.of(body.orElseGet(BodyDefinition::empty).set(target.path(), literal));
        }
        return writer.prepare(step.sending(query, headers, body), scope);
    }

    /** The query without what only the first request carries. */
    private List<StepDefinition.Field> firstLeftOut() {
        List<StepDefinition.Field> query = new ArrayList<>(step.query());
        query.removeIf(field -> paging.firstOnly().contains(field.name()));
        return query;
    }

    private static void replace(List<StepDefinition.Field> fields, String name, Expression value) {
        fields.removeIf(field -> field.name().equals(name));
        fields.add(new StepDefinition.Field(name, value));
    }

    /** The address as it was told: the step's own query is not added to it. */
    private RequestWriter.Prepared at(String text, RequestWriter.Prepared request, Scope scope) {
        URI base = request.uri();
        NextAddress address = NextAddress.of(base, text, paging.allow());
        StepDefinition bare = paging.keep() ? step : step.withoutHeaders();
        return writer.prepare(bare, scope).at(address);
    }

    /** What the next run continues from, if the answer tells it. */
    Optional<JsonValue> resume(Scope scope) {
        return paging.resume().flatMap((Origin from) -> scope.find(from)).filter(value -> !(value instanceof JsonNull));
    }
}
