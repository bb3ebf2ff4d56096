package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.PaginationDefinition;
import dev.ferrule.runtime.definition.PaginationDefinition.Next;
import dev.ferrule.runtime.definition.PaginationDefinition.Target;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.http.Header;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Works out the requests of the pages of one list: the first from the step, each other from the answer before it. */
final class NextPage {

    private final StepDefinition step;
    private final PaginationDefinition paging;
    private final RequestWriter writer;
    private final Set<String> seen = new HashSet<>();
    private int number;

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
            return told(scope.find(cursor.from())).map(value -> placed(cursor.to(), value, scope));
        }
        if (next instanceof Next.Url url) {
            return told(scope.find(url.from())).flatMap(Evaluator::text).map(text -> at(text, request, scope));
        }
        if (next instanceof Next.Link link) {
            return told(linked(answer, link.relation()).map(JsonValue::of))
                    .flatMap(Evaluator::text)
                    .map(text -> at(text, request, scope));
        }
        // Pages that are only counted end with one that is not full.
        if (count == 0 || (paging.size().isPresent() && count < paging.size().get())) {
            return Optional.empty();
        }
        if (next instanceof Next.Page page) {
            number = Math.addExact(number, 1);
            return Optional.of(placed(page.to(), JsonValue.of(number), scope));
        }
        number = Math.addExact(number, count);
        return Optional.of(placed(((Next.Offset) next).to(), JsonValue.of(number), scope));
    }

    /** What an answer tells of the next page; the same twice would never end. */
    private Optional<JsonValue> told(Optional<JsonValue> value) {
        Optional<String> text = value.filter(found -> !(found instanceof JsonNull))
                .map(found -> Evaluator.text(found)
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
        List<StepDefinition.Field> query = new ArrayList<>(step.query());
        query.removeIf(field -> paging.firstOnly().contains(field.name()));
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
