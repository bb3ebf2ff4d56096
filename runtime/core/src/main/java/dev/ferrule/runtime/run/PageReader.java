package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.PaginationDefinition;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.observe.PageRead;
import dev.ferrule.runtime.observe.Waiting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one list, a page whenever one is asked for. However a service answers, it comes to an end. */
final class PageReader {

    /** The most pages of one list, for a service that goes on for ever. */
    static final int MOST_PAGES = 10_000;

    /** How often a list is read from its beginning again, because it has changed while it was read. */
    static final int MOST_RESTARTS = 3;

    private final PaginationDefinition paging;
    private final RequestWriter writer;
    private final Exchange exchange;
    private final StepCall call;
    private final Scope scope;
    private final Optional<Long> limit;

    private NextPage next;
    private Optional<RequestWriter.Prepared> request;
    private int pages;
    private int restarts;
    private long items;
    private long given;

    PageReader(RequestWriter writer, Exchange exchange, StepCall call, PaginationDefinition paging, Scope scope) {
        this.paging = paging;
        this.writer = writer;
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

    /**
     * A page.
     *
     * @param lists the items of each list, without those that are left out
     */
    record Page(List<List<JsonValue>> lists, StepAnswer answer, Optional<JsonValue> resume) {
        /** The items of the only list. */
        List<JsonValue> items() {
            return lists.get(0);
        }
    }

    boolean hasNext() {
        return request.isPresent();
    }

    /**
     * The next page, which is the first one again where the list has changed; a page without items need not be the last one.
     *
     * @param handedOut whether somebody has got the pages before
     */
    private Page next(Deadline deadline, boolean handedOut) {
        while (true) {
            RequestWriter.Prepared current = request.orElseThrow();
            if (++pages > MOST_PAGES) {
                throw exchange.failed(
                        call,
                        Failure.builder(
                                ErrorKind.LIMIT, "The list goes on after " + MOST_PAGES + " pages; narrow it down."));
            }
            AnswerJudge.Meaning meaning = call.worked(() -> exchange.meaning(call, current, scope, deadline));
            if (!(meaning instanceof AnswerJudge.Meaning.Restart changed)) {
                StepAnswer answer = exchange.settled(call, meaning);
                return call.worked(() -> page(current, answer));
            }
            restart(changed, deadline, handedOut && pages > 1);
        }
    }

    /** Begins with the first page again, unless that was done often enough or somebody would get items twice. */
    private void restart(AnswerJudge.Meaning.Restart changed, Deadline deadline, boolean handedOut) {
        if (handedOut) {
            Failure.Builder failure = changed.failure()
                    .advice(Optional.of("The list has changed while it was read, and a part of it has been handed out."
                            + " Read it from its beginning, or as a whole."));
            throw exchange.failed(call, failure);
        }
        boolean begins = restarts++ < MOST_RESTARTS
                && changed.after()
                        .map(pause -> scope.watching().pause(deadline, Waiting.Reason.FAILURE, pause))
                        .orElse(true);
        if (!begins) {
            throw exchange.refused(call, changed.failure());
        }
        // What the pages have told belongs to a list that is no more.
        scope.forget(call.step().id());
        next = new NextPage(call.step(), paging, writer);
        request = Optional.of(call.worked(() -> next.first(scope)));
        pages = 0;
        items = 0;
        given = 0;
    }

    private Page page(RequestWriter.Prepared current, StepAnswer answer) {
        List<List<JsonValue>> all =
                paging.places().stream().map(place -> items(place, answer)).toList();
        int count = sum(all);
        items += count;
        Optional<RequestWriter.Prepared> following = next.after(current, answer, count, scope);
        List<List<JsonValue>> kept = all.stream().map(this::kept).toList();
        boolean enough = limit.isPresent() && given + sum(kept) >= limit.get();
        // There is a limit for one list only.
        List<List<JsonValue>> wanted =
                enough ? List.of(kept.get(0).subList(0, (int) (limit.orElseThrow() - given))) : kept;
        given += sum(wanted);
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
        Optional<JsonValue> resume = sum(wanted) < sum(kept) ? Optional.empty() : next.resume(scope);
        resume.ifPresent(value -> scope.took(call.step().id(), Origin.RESUME, value));
        scope.watching().page(new PageRead(call.step().id(), pages, sum(wanted), request.isEmpty()));
        return new Page(wanted, answer, resume);
    }

    private static int sum(List<List<JsonValue>> lists) {
        return lists.stream().mapToInt(List::size).sum();
    }

    private List<JsonValue> kept(List<JsonValue> found) {
        return paging.skip()
                .map(skip -> found.stream()
                        .filter(item -> !Evaluator.holds(skip, scope.withItem(item)))
                        .toList())
                .orElse(found);
    }

    private List<JsonValue> items(Origin place, StepAnswer answer) {
        if (answer.absent()) {
            return List.of();
        }
        JsonValue found = scope.find(place).orElse(JsonNull.NULL);
        if (found instanceof JsonNull) {
            return List.of();
        }
        if (found instanceof JsonArray array) {
            return array.values();
        }
        throw new RequestWriter.UnusableAnswer("What should be the items of a page is no list: " + Origins.text(place)
                + " of step " + call.step().id() + ".");
    }

    /** The next page for somebody who has got those before, and must not take them for all there is. */
    Page nextInParts(Deadline deadline) {
        Page page = next(deadline, true);
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

    /**
     * All pages as one answer, whose body is the list of all items, or an object of the several lists. Where one page is not
     * there, there is no list.
     */
    StepAnswer all(Deadline deadline) {
        List<List<JsonValue>> everything = new ArrayList<>();
        StepAnswer last;
        do {
            Page page = next(deadline, false);
            if (pages == 1) {
                everything.clear();
                paging.places().forEach(place -> everything.add(new ArrayList<>()));
            }
            for (int i = 0; i < everything.size(); i++) {
                everything.get(i).addAll(page.lists().get(i));
            }
            last = page.answer();
        } while (hasNext());
        scope.answered(Origin.THIS, last);
        return last.absent()
                ? last
                : new StepAnswer(last.status(), last.headers(), Optional.of(together(everything)), false);
    }

    private JsonValue together(List<List<JsonValue>> everything) {
        if (paging.lists().isEmpty()) {
            return new JsonArray(everything.get(0));
        }
        JsonObject.Builder lists = JsonObject.builder();
        for (int i = 0; i < everything.size(); i++) {
            lists.put(paging.lists().get(i).name(), new JsonArray(everything.get(i)));
        }
        return lists.build();
    }
}
