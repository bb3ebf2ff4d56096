package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.PaginationDefinition;
import dev.ferrule.runtime.definition.Pointer;
import dev.ferrule.runtime.definition.Shape;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.retry.Time;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Runs an action whose last step reads a list, and hands the list out page by page. */
final class PageRunner {

    private final RequestWriter writer;
    private final Exchange exchange;
    private final Shaper shaper;
    private final ActionRunner runner;
    private final Time time;

    PageRunner(RequestWriter writer, Exchange exchange, Shaper shaper, ActionRunner runner, Time time) {
        this.writer = writer;
        this.exchange = exchange;
        this.shaper = shaper;
        this.runner = runner;
        this.time = time;
    }

    /** The pages; an action whose list cannot be handed out in parts has one page. */
    Iterator<Pages.Page<JsonValue>> pages(ActionDefinition action, Scope scope, Redactor redactor, Duration timeout) {
        Optional<PaginationDefinition> paging = paging(action);
        if (paging.isEmpty()) {
            return onePage(runner.run(action, scope, redactor, Deadline.of(action, timeout, time)));
        }
        int before = action.steps().size() - 1;
        StepDefinition last = action.steps().get(before);
        List<String> effects = runner.run(action, before, scope, redactor, Deadline.of(action, timeout, time));
        StepCall call = new StepCall(action, last, redactor, effects);
        if (!call.worked(() -> Evaluator.holds(last.when(), scope))) {
            return Collections.emptyIterator();
        }
        Shape list = action.output() instanceof Shape.ListOf known ? known : new Shape.ListOf(Shape.Scalar.ANY);
        PageReader reader = new PageReader(writer, exchange, call, paging.get(), scope);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return reader.hasNext();
            }

            @Override
            public Pages.Page<JsonValue> next() {
                return scope.options().during(() -> scope.watching().during(this::read));
            }

            private Pages.Page<JsonValue> read() {
                PageReader.Page page = reader.nextInParts(Deadline.in(timeout, time));
                JsonArray items = new JsonArray(call.worked(() -> shaped(page, call, scope)));
                return new Pages.Page<>(((JsonArray) shaper.returned(action, items, list)).values(), page.resume());
            }
        };
    }

    private static List<JsonValue> shaped(PageReader.Page page, StepCall call, Scope scope) {
        JsonArray items = new JsonArray(page.items());
        StepAnswer answer = page.answer();
        scope.answered(
                call.step().id(),
                new StepAnswer(answer.status(), answer.headers(), Optional.of(items), answer.absent()));
        return new OutputShaper(call.action().shaping(), scope)
                .shape(Optional.of(items))
                .map(shaped -> shaped instanceof JsonArray array ? array.values() : List.of(shaped))
                .orElse(List.of());
    }

    /** How the last step reads its list, if that list is what the action returns. */
    private static Optional<PaginationDefinition> paging(ActionDefinition action) {
        if (action.steps().isEmpty()) {
            return Optional.empty();
        }
        StepDefinition last = action.steps().get(action.steps().size() - 1);
        Expression list = Expression.from(new Origin.Body(last.id(), Pointer.WHOLE));
        boolean inParts = action.outputValue().filter(list::equals).isPresent()
                && action.shaping().stream().allMatch(OutputShaper::worksOnEntries);
        return inParts ? last.pagination().filter(paging -> paging.lists().isEmpty()) : Optional.empty();
    }

    private static Iterator<Pages.Page<JsonValue>> onePage(JsonValue output) {
        List<JsonValue> items = output instanceof JsonArray array
                ? array.values()
                : output instanceof JsonNull ? List.of() : List.of(output);
        return List.of(new Pages.Page<>(items, Optional.empty())).iterator();
    }
}
