package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.PaginationDefinition;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.observe.PageRead;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one list, a page whenever one is asked for. However a service answers, it comes to an end. */
final class PageReader {

    /** The most pages of one list, for a service that goes on for ever. */
    static final int MOST_PAGES = 10_000;

    private final PaginationDefinition paging;
    private final NextPage next;
    private final Exchange exchange;
    private final StepCall call;
    private final Scope scope;
    private final Optional<Long> limit;

    private Optional<RequestWriter.Prepared> request;
    private int pages;
    private long items;
    private long given;

    PageReader(RequestWriter writer, Exchange exchange, StepCall call, PaginationDefinition paging, Scope scope) {
        this.paging = paging;
        this.exchange = exchange;
        this.call = call;
        this.scope = scope;
        this.next = new NextPage(call.step(), paging, writer);
        this.request = Optional.of(call.worked(() -> next.first(scope)));
        this.limit = paging.limit()
                .flatMap(value -> Evaluator.value(value, scope))
                .flatMap(Evaluator::text)
                .map(text -> new BigDecimal(text).max(BigDecimal.ZERO).longValue());
    }

    /** A page: its items without those that are left out. */
    record Page(List<JsonValue> items, StepAnswer answer, Optional<JsonValue> resume) {}

    boolean hasNext() {
        return request.isPresent();
    }

    /** The next page; a page without items need not be the last one. */
    Page next(Deadline deadline) {
        RequestWriter.Prepared current = request.orElseThrow();
        if (++pages > MOST_PAGES) {
            throw exchange.failed(
                    call,
                    Failure.builder(
                            ErrorKind.LIMIT, "The list goes on after " + MOST_PAGES + " pages; narrow it down."));
        }
        StepAnswer answer = call.worked(() -> exchange.send(call, current, scope, deadline));
        return call.worked(() -> page(current, answer));
    }

    private Page page(RequestWriter.Prepared current, StepAnswer answer) {
        List<JsonValue> all = items(answer);
        items += all.size();
        Optional<RequestWriter.Prepared> following = next.after(current, answer, all.size(), scope);
        List<JsonValue> kept = new ArrayList<>(all);
        paging.skip().ifPresent(skip -> kept.removeIf(item -> Evaluator.holds(skip, scope.withItem(item))));
        boolean enough = limit.isPresent() && given + kept.size() >= limit.get();
        List<JsonValue> wanted = enough ? kept.subList(0, (int) (limit.orElseThrow() - given)) : kept;
        given += wanted.size();
        request = enough ? Optional.empty() : following;
        // Nobody must take what the service gives at most for all that there is.
        if (request.isPresent()
                && paging.ceiling().isPresent()
                && items >= paging.ceiling().get()) {
            throw exchange.failed(
                    call,
                    Failure.builder(
                            ErrorKind.LIMIT,
                            "There are more items than the " + paging.ceiling().get()
                                    + " that the service gives at most; narrow the list down."));
        }
        // Who went on from a page of which the caller wanted a part would miss the rest of it.
        Optional<JsonValue> resume = wanted.size() < kept.size() ? Optional.empty() : next.resume(scope);
        resume.ifPresent(value -> scope.took(call.step().id(), Origin.RESUME, value));
        scope.watching().page(new PageRead(call.step().id(), pages, wanted.size(), request.isEmpty()));
        return new Page(List.copyOf(wanted), answer, resume);
    }

    private List<JsonValue> items(StepAnswer answer) {
        if (answer.absent()) {
            return List.of();
        }
        JsonValue found = scope.find(paging.items()).orElse(JsonNull.NULL);
        if (found instanceof JsonNull) {
            return List.of();
        }
        if (found instanceof JsonArray array) {
            return array.values();
        }
        throw new RequestWriter.UnusableAnswer("What should be the items of a page is no list: "
                + Origins.text(paging.items()) + " of step " + call.step().id() + ".");
    }

    /** The next page for somebody who has got those before, and must not take them for all there is. */
    Page nextInParts(Deadline deadline) {
        Page page = next(deadline);
        if (page.answer().absent() && pages > 1) {
            throw exchange.failed(
                    call,
                    Failure.builder(
                                    AnswerJudge.byStatus(page.answer().status()),
                                    "The list is not there any more: its page " + pages + " was answered with "
                                            + page.answer().status() + ".")
                            .status(page.answer().status()));
        }
        return page;
    }

    /** All pages as one answer, whose body is the list of all items. Where one is not there, there is no list. */
    StepAnswer all(Deadline deadline) {
        List<JsonValue> everything = new ArrayList<>();
        Page page = next(deadline);
        everything.addAll(page.items());
        while (hasNext()) {
            page = next(deadline);
            everything.addAll(page.items());
        }
        StepAnswer last = page.answer();
        scope.answered(Origin.THIS, last);
        return last.absent()
                ? last
                : new StepAnswer(last.status(), last.headers(), Optional.of(new JsonArray(everything)), false);
    }
}
