package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.BodyDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.error.ServiceException;
import dev.ferrule.runtime.error.TransportException;
import dev.ferrule.runtime.error.UnexpectedAnswerException;
import dev.ferrule.runtime.error.Violation;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.json.JsonNull;
import dev.ferrule.runtime.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs the steps of one call, one after the other, and keeps account of which of them have taken effect. */
final class ActionRunner {

    private final Transport transport;
    private final RequestWriter writer;
    private final AnswerJudge judge;
    private final Shaper shaper;
    private final Function<Failure, ? extends ServiceException> exceptions;

    ActionRunner(
            Transport transport,
            RequestWriter writer,
            AnswerJudge judge,
            Shaper shaper,
            Function<Failure, ? extends ServiceException> exceptions) {
        this.transport = transport;
        this.writer = writer;
        this.judge = judge;
        this.shaper = shaper;
        this.exceptions = exceptions;
    }

    /** Runs the action; the inputs have been found valid. */
    JsonValue run(ActionDefinition action, Scope scope, Redactor redactor, Deadline deadline) {
        List<String> effects = new ArrayList<>();
        for (StepDefinition step : action.steps()) {
            Call call = new Call(action, step, redactor, effects);
            if (!worked(call, () -> Evaluator.holds(step.when(), scope))) {
                continue;
            }
            RequestWriter.Prepared request = worked(call, () -> writer.prepare(step, scope));
            StepAnswer answer = worked(call, () -> exchange(call, request, scope, deadline));
            scope.answered(step.id(), answer);
            if (step.hasEffect() && !answer.absent()) {
                effects.add(step.id());
            }
        }
        return action.outputFrom()
                .flatMap(scope::find)
                .map(value -> shaper.documented(value, action.output()))
                .orElse(JsonNull.NULL);
    }

    /** The requests that the action would send. */
    List<PlannedRequest> plan(ActionDefinition action, Scope scope, Redactor redactor) {
        List<PlannedRequest> plan = new ArrayList<>();
        for (StepDefinition step : action.steps()) {
            Call call = new Call(action, step, redactor, List.of());
            boolean uncertain = Origins.dependsOnAnswers(step.when());
            if (!uncertain && !worked(call, () -> Evaluator.holds(step.when(), scope))) {
                continue;
            }
            RequestWriter.Prepared request = worked(call, () -> writer.prepare(step, scope));
            plan.add(new PlannedRequest(
                    step.id(),
                    request.method(),
                    request.shownUri(),
                    request.headers(),
                    request.body(),
                    step.body().flatMap(BodyDefinition::startFrom).map(Origins::text),
                    uncertain));
        }
        return plan;
    }

    /** One step of one call, and what an error about it has to tell. */
    private record Call(ActionDefinition action, StepDefinition step, Redactor redactor, List<String> effects) {

        Failure failure(Failure.Builder builder) {
            Failure failure =
                    builder.action(action.id()).step(step.id()).effects(effects).build();
            // What a service writes may repeat what it was sent.
            return new Failure(
                    failure.kind(),
                    redactor.redact(failure.message()),
                    failure.action(),
                    failure.step(),
                    failure.status(),
                    failure.code().map(redactor::redact),
                    failure.parameter(),
                    failure.advice(),
                    failure.requestId().map(redactor::redact),
                    failure.attempts(),
                    failure.effects());
        }
    }

    private StepAnswer exchange(Call call, RequestWriter.Prepared request, Scope scope, Deadline deadline) {
        if (deadline.passed()) {
            throw new TransportException(
                    call.failure(Failure.builder(ErrorKind.UNAVAILABLE, "The time of the call is over.")), null);
        }
        try (HttpAnswer answer = transport.send(request.onTheWire(), deadline.left())) {
            AnswerReader.Reading reading = AnswerReader.read(call.step(), answer, deadline);
            AnswerJudge.Meaning meaning = judge.judge(call.step(), reading, scope);
            if (meaning instanceof AnswerJudge.Meaning.Answer good) {
                return good.answer();
            }
            throw thrown(call, meaning);
        } catch (TransportFailure e) {
            throw lost(call, String.valueOf(e.getMessage()), e.unsent(), e);
        } catch (IOException e) {
            throw lost(call, "The answer broke off.", false, e);
        }
    }

    private ConnectorException thrown(Call call, AnswerJudge.Meaning meaning) {
        if (meaning instanceof AnswerJudge.Meaning.Failed failed) {
            return exceptions.apply(call.failure(failed.failure().attempts(1)));
        }
        Failure.Builder unexpected = ((AnswerJudge.Meaning.Unexpected) meaning).failure();
        return new UnexpectedAnswerException(call.failure(unexpected.attempts(1)), null);
    }

    private static TransportException lost(Call call, String message, boolean unsent, Exception cause) {
        boolean unknown = call.step().hasEffect() && !unsent;
        String text =
                unknown ? message + " Whether step " + call.step().id() + " has taken effect is not known." : message;
        ErrorKind kind = unknown ? ErrorKind.OUTCOME_UNKNOWN : ErrorKind.UNAVAILABLE;
        return new TransportException(call.failure(Failure.builder(kind, text).attempts(1)), cause);
    }

    /** Does a part of a call, and turns what the parts throw into errors of the call. */
    private static <T> T worked(Call call, Supplier<T> part) {
        try {
            return part.get();
        } catch (RequestWriter.RefusedValue e) {
            throw new InvalidInputException(
                    call.action().id(), List.of(violation(call.action(), e.expression(), "sendable", e.what())));
        } catch (Evaluator.UnfitValue e) {
            String what = String.valueOf(e.getMessage());
            if (e.reference().origin() instanceof Origin.Input) {
                throw new InvalidInputException(
                        call.action().id(), List.of(violation(call.action(), e.reference(), "fits", what)));
            }
            throw unusable(call, Origins.text(e.reference().origin()) + " " + what + ", and is something else.");
        } catch (RequestWriter.UnusableAnswer e) {
            throw unusable(call, String.valueOf(e.getMessage()));
        }
    }

    private static UnexpectedAnswerException unusable(Call call, String message) {
        return new UnexpectedAnswerException(call.failure(Failure.builder(ErrorKind.UNEXPECTED_ANSWER, message)), null);
    }

    private static Violation violation(ActionDefinition action, Expression expression, String rule, String what) {
        Optional<Expression.Reference> reference =
                expression instanceof Expression.Reference there ? Optional.of(there) : Optional.empty();
        Optional<String> id = reference
                .map(Expression.Reference::origin)
                .filter(Origin.Input.class::isInstance)
                .map(origin -> ((Origin.Input) origin).parameter());
        String name = id.flatMap(action::parameter)
                .map(ParameterDefinition::name)
                .or(() -> reference.map(there -> Origins.text(there.origin())))
                .orElse("A value");
        return new Violation(id.orElse(""), name, rule, what);
    }
}
