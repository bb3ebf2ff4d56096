package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import java.time.Duration;
import java.util.List;

/** Runs the steps that clean up after a failure. What fails here is told beside that failure and never in its place. */
final class CleanUp {

    /** What a clean-up has when the time of the call is over, which may be the very failure. */
    private static final Duration LEAST = Duration.ofSeconds(10);

    private final RequestWriter writer;
    private final Exchange exchange;

    CleanUp(RequestWriter writer, Exchange exchange) {
        this.writer = writer;
        this.exchange = exchange;
    }

    void after(
            ConnectorException failure,
            ActionDefinition action,
            Scope scope,
            Redactor redactor,
            List<String> effects,
            Deadline deadline) {
        // Whoever stops a call wants what it has begun to be cleaned up.
        boolean interrupted = Thread.interrupted();
        try {
            each(failure, action, scope, redactor, effects, deadline);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void each(
            ConnectorException failure,
            ActionDefinition action,
            Scope scope,
            Redactor redactor,
            List<String> effects,
            Deadline deadline) {
        boolean begun = action.steps().stream().anyMatch(step -> scope.answeredWithSomething(step.id()));
        for (StepDefinition step : action.steps()) {
            if (begun && step.always() && !done(step, failure, action)) {
                StepCall call = new StepCall(action, step, redactor, effects);
                try {
                    run(call, scope, deadline.atLeast(LEAST));
                } catch (ConnectorException e) {
                    failure.addSuppressed(e);
                }
            }
        }
    }

    /** Whether the step has run already: it is the one that failed, or stands before it. */
    private static boolean done(StepDefinition step, ConnectorException failure, ActionDefinition action) {
        List<String> ids = action.steps().stream().map(StepDefinition::id).toList();
        return ids.indexOf(step.id()) <= ids.indexOf(failure.step().orElse(""));
    }

    private void run(StepCall call, Scope scope, Deadline deadline) {
        RequestWriter.Prepared request;
        try {
            if (!call.worked(() -> Evaluator.holds(call.step().when(), scope))) {
                return;
            }
            request = call.worked(() -> writer.prepare(call.step(), scope));
        } catch (ConnectorException e) {
            // What it needs was never answered, so there is nothing to clean up.
            return;
        }
        StepAnswer answer = call.worked(() -> exchange.send(call, request, scope, deadline));
        scope.answered(call.step().id(), answer);
    }
}
