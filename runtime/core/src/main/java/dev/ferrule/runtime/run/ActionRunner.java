package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ServiceException;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the steps of one call, one after the other, and keeps account of which of them have taken effect. */
final class ActionRunner {

    private final RequestWriter writer;
    private final Exchange exchange;
    private final Poller poller;
    private final CleanUp cleanUp;
    private final Transfers transfers;
    private final EachRunner each;
    private final Shaper shaper;
    private final AnsweredSecrets secrets;

    ActionRunner(RequestWriter writer, Exchange exchange, Poller poller, Shaper shaper, AnsweredSecrets secrets) {
        this.writer = writer;
        this.exchange = exchange;
        this.poller = poller;
        this.cleanUp = new CleanUp(writer, exchange);
        this.transfers = new Transfers(writer, exchange);
        this.each = new EachRunner(writer, exchange, secrets);
        this.shaper = shaper;
        this.secrets = secrets;
    }

    /** Runs the action; the inputs have been found valid. */
    JsonValue run(ActionDefinition action, Scope scope, Redactor redactor, Deadline deadline) {
        List<String> effects = run(action, action.steps().size(), scope, redactor, deadline);
        Optional<JsonValue> shaped = shaped(action, scope, redactor, effects);
        return shaped.isPresent() ? shaper.returned(action, shaped.get(), action.output()) : JsonNull.NULL;
    }

    /** Runs so many of its steps, and those that clean up if one fails; gives the steps that have taken effect. */
    List<String> run(ActionDefinition action, int count, Scope scope, Redactor redactor, Deadline deadline) {
        List<String> effects = new ArrayList<>();
        each.check(action, scope, redactor);
        try {
            steps(action, count, scope, redactor, effects, deadline);
        } catch (ConnectorException e) {
            cleanUp.after(e, action, scope, redactor, effects, deadline);
            throw e;
        }
        return effects;
    }

    private void steps(
            ActionDefinition action,
            int count,
            Scope scope,
            Redactor redactor,
            List<String> effects,
            Deadline deadline) {
        Rereads rereads = new Rereads(action.steps());
        int next = 0;
        while (next < count) {
            StepDefinition step = action.steps().get(next++);
            StepCall call = new StepCall(action, step, redactor, effects);
            try {
                if (!Evaluator.holds(step.when(), scope)) {
                    continue;
                }
                Optional<StepAnswer> answered = step.each().isPresent()
                        ? each.all(call, scope, deadline)
                        : Optional.of(once(call, scope, deadline));
                if (answered.isEmpty()) {
                    continue;
                }
                StepAnswer answer = answered.get();
                scope.answered(step.id(), answer);
                take(step, answer, scope);
                if (next < action.steps().size()) {
                    secrets.note(action, answer, scope, redactor);
                }
            } catch (RuntimeException e) {
                RuntimeException told = call.told(e);
                if (!(told instanceof ServiceException failed)) {
                    throw told;
                }
                next = rereads.after(failed, step, scope, deadline);
            }
        }
    }

    /** Keeps what the step takes from its answer; of a list that came in parts, from all of it. */
    private static void take(StepDefinition step, StepAnswer answer, Scope scope) {
        scope.answered(Origin.THIS, answer);
        for (StepDefinition.Field value : step.take()) {
            Evaluator.value(value.value(), scope).ifPresent(found -> scope.took(step.id(), value.name(), found));
        }
    }

    private static Optional<JsonValue> shaped(
            ActionDefinition action, Scope scope, Redactor redactor, List<String> effects) {
        if (action.outputValue().isEmpty()) {
            return Optional.empty();
        }
        Expression value = action.outputValue().get();
        try {
            return new OutputShaper(action.shaping(), scope).shape(put(value, scope));
        } catch (RuntimeException e) {
            StepDefinition last = action.steps().get(action.steps().size() - 1);
            throw new StepCall(action, last, redactor, effects).told(e);
        }
    }

    /** What the output is put together of; bounded, as a list of lists may become large. */
    private static Optional<JsonValue> put(Expression value, Scope scope) {
        Optional<JsonValue> put = Evaluator.value(value, scope);
        if (!(value instanceof Expression.Reference reference && reference.isPlain())) {
            put.ifPresent(whole -> new ShapeBounds().add(whole));
        }
        return put;
    }

    private StepAnswer once(StepCall call, Scope scope, Deadline deadline) {
        StepAnswer answer = answer(call, scope, deadline);
        String id = call.step().id();
        if (call.step().hasEffect() && !answer.absent() && !call.effects().contains(id)) {
            call.effects().add(id);
        }
        return answer;
    }

    private StepAnswer answer(StepCall call, Scope scope, Deadline deadline) {
        if (call.step().polling().isPresent()) {
            return poller.last(call, call.step().polling().get(), scope, deadline);
        }
        if (Transfers.sends(call)) {
            return transfers.send(call, scope, deadline);
        }
        if (call.step().pagination().isPresent()) {
            return new PageReader(
                            writer, exchange, call, call.step().pagination().get(), scope)
                    .all(deadline);
        }
        return exchange.send(call, writer.prepare(call.step(), scope), scope, deadline);
    }

    /**
     * The requests that the action would send; of a list that comes in parts, the first. Of requests for the entries of a list
     * that only an answer tells, there is one, and it is uncertain.
     */
    List<PlannedRequest> plan(ActionDefinition action, Scope scope, Redactor redactor) {
        each.check(action, scope, redactor);
        List<PlannedRequest> plan = new ArrayList<>();
        for (StepDefinition step : action.steps()) {
            StepCall call = new StepCall(action, step, redactor, List.of());
            boolean uncertain = Origins.dependsOnAnswers(step.when());
            if (!uncertain && !call.worked(() -> Evaluator.holds(step.when(), scope))) {
                continue;
            }
            List<Scope> scopes = step.each().isEmpty()
                    ? List.of(scope)
                    : call.worked(() -> each.requests(call, scope))
                            .map(EachRunner.Requests::scopes)
                            .orElse(List.of());
            boolean told =
                    step.each().filter(list -> scope.isUnknown(list.of())).isPresent();
            scopes.forEach(one -> plan.add(planned(call, one, uncertain || told)));
        }
        return plan;
    }

    private PlannedRequest planned(StepCall call, Scope scope, boolean uncertain) {
        StepDefinition step = call.step();
        RequestWriter.Prepared request = call.worked(() -> writer.prepare(step, scope));
        return new PlannedRequest(
                step.id(),
                request.method(),
                request.plannedUri(),
                request.plannedHeaders(),
                request.plannedBody(),
                step.body().flatMap(BodyDefinition::startFrom).map(Origins::text),
                uncertain);
    }
}
