package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.EachDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a step that sends a request for each entry of a list, one after the other, within the time of one call. */
final class EachRunner {

    private final RequestWriter writer;
    private final Exchange exchange;
    private final AnsweredSecrets secrets;

    EachRunner(RequestWriter writer, Exchange exchange, AnsweredSecrets secrets) {
        this.writer = writer;
        this.exchange = exchange;
        this.secrets = secrets;
    }

    /** Refuses a list that is too long or no list while nothing has been sent, as far as inputs tell it. */
    void check(ActionDefinition action, Scope scope, Redactor redactor) {
        for (StepDefinition step : action.steps()) {
            boolean known = step.each()
                    .filter(each -> !Origins.isAnswer(each.of()))
                    .filter(each -> !Origins.dependsOnAnswers(step.when()))
                    .isPresent();
            if (known) {
                StepCall call = new StepCall(action, step, redactor, List.of());
                call.worked(() -> Evaluator.holds(step.when(), scope) ? requests(call, scope) : Optional.empty());
            }
        }
    }

    /**
     * What is sent for a list.
     *
     * @param entries how many entries it has
     * @param scopes what each request sees
     */
    record Requests(int entries, List<Scope> scopes) {}

    /** What is sent; empty when there is no list. Where only an answer tells the list, a plan has one request. */
    Optional<Requests> requests(StepCall call, Scope scope) {
        EachDefinition each = call.step().each().orElseThrow();
        return scope.isUnknown(each.of())
                ? Optional.of(new Requests(1, List.of(scope.withUnknownItem())))
                : entries(each, scope).map(entries -> requests(call, entries, scope));
    }

    private static Optional<List<JsonValue>> entries(EachDefinition each, Scope scope) {
        if (each.bytes().isEmpty()) {
            return scope.values(each.of(), Optional.empty());
        }
        Expression.Reference file = Expression.from(each.of());
        return scope.find(each.of())
                .filter(found -> !(found instanceof JsonNull))
                .map(found -> Evaluator.fit(
                        file, () -> FilePieces.of(found, each.bytes().get(), each.atMost())));
    }

    private Requests requests(StepCall call, List<JsonValue> entries, Scope scope) {
        EachDefinition each = call.step().each().orElseThrow();
        int size = each.size();
        int requests = (entries.size() + size - 1) / size;
        if (requests > each.atMost()) {
            throw tooMany(call, each, entries.size());
        }
        List<Scope> scopes = new ArrayList<>();
        for (int number = 1; number <= requests; number++) {
            List<JsonValue> part = entries.subList((number - 1) * size, Math.min(entries.size(), number * size));
            scopes.add(scope.forRequest(each.chunk().isPresent() ? new JsonArray(part) : part.get(0), number));
        }
        return new Requests(entries.size(), scopes);
    }

    private RuntimeException tooMany(StepCall call, EachDefinition each, int entries) {
        long most = (long) each.atMost() * each.size();
        if (!Origins.isAnswer(each.of())) {
            return new Evaluator.UnfitValue(
                    Expression.from(each.of()), "must have at most " + most + " entries, and has " + entries);
        }
        return exchange.refused(
                call,
                Failure.builder(
                        ErrorKind.LIMIT,
                        Origins.text(each.of()) + " has " + entries + " entries, and step "
                                + call.step().id() + " sends requests for at most " + most + "."));
    }

    /** All answers as one, whose body is the list of what was answered; empty when there is no list. */
    Optional<StepAnswer> all(StepCall call, Scope scope, Deadline deadline) {
        return requests(call, scope).map(requests -> {
            // An entry that cannot be sent is refused before another one has taken effect.
            List<RequestWriter.Prepared> prepared = requests.scopes().stream()
                    .map(each -> writer.prepare(call.step(), each))
                    .toList();
            return new Run(call, scope, requests).all(prepared, deadline);
        });
    }

    /** One run through a list. */
    private final class Run {
        private final StepCall call;
        private final EachDefinition each;
        private final Scope scope;
        private final Requests requests;
        private final List<JsonValue> gathered = new ArrayList<>();
        private StepAnswer last = StepAnswer.NOTHING_SENT;
        private int effective;

        Run(StepCall call, Scope scope, Requests requests) {
            this.call = call;
            this.each = call.step().each().orElseThrow();
            this.scope = scope;
            this.requests = requests;
        }

        StepAnswer all(List<RequestWriter.Prepared> prepared, Deadline deadline) {
            try {
                for (int sent = 0; sent < prepared.size(); sent++) {
                    last = exchange.send(
                            call, prepared.get(sent), requests.scopes().get(sent), deadline);
                    tookEffect(Math.min(each.size(), requests.entries() - sent * each.size()));
                    gather();
                }
            } catch (RuntimeException e) {
                // What cleans up may have to know what was there before the failure.
                if (last.isAnswer()) {
                    scope.answered(call.step().id(), together());
                }
                throw e;
            }
            return together();
        }

        private void gather() {
            if (last.absent()) {
                return;
            }
            List<JsonValue> found = each.items()
                    .map(this::items)
                    .orElseGet(() -> last.body().stream().toList());
            gathered.addAll(found);
            // The next answer may repeat what this one has told.
            StepAnswer told = with(new JsonArray(found));
            scope.answered(call.step().id(), told);
            secrets.note(call.action(), told, scope, call.redactor());
        }

        private List<JsonValue> items(Origin where) {
            JsonValue found = scope.find(where).orElse(JsonNull.NULL);
            if (found instanceof JsonArray array) {
                return array.values();
            }
            if (found instanceof JsonNull) {
                return List.of();
            }
            throw new RequestWriter.UnusableAnswer("What should be the items of an answer is no list: "
                    + Origins.text(where) + " of step " + call.step().id() + ".");
        }

        /** Keeps account of the entries that have taken effect, so that a failure of a later one tells it. */
        private void tookEffect(int more) {
            List<String> effects = call.effects();
            String id = call.step().id();
            if (!call.step().hasEffect() || last.absent() || effects.contains(id)) {
                return;
            }
            effects.remove(partly(id));
            effective += more;
            effects.add(effective == requests.entries() ? id : partly(id));
        }

        private String partly(String id) {
            return id + " (" + effective + " of " + requests.entries() + " entries)";
        }

        private StepAnswer together() {
            return with(new JsonArray(gathered));
        }

        private StepAnswer with(JsonArray body) {
            return new StepAnswer(last.status(), last.headers(), Optional.of(body), false);
        }
    }
}
