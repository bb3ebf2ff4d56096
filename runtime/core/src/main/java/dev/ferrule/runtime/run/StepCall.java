package dev.ferrule.runtime.run;

import dev.ferrule.runtime.auth.AuthFailure;
import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.Expression;
import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.definition.ParameterDefinition;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.HookException;
import dev.ferrule.runtime.error.InvalidInputException;
import dev.ferrule.runtime.error.Problem;
import dev.ferrule.runtime.error.ServiceException;
import dev.ferrule.runtime.error.UnexpectedAnswerException;
import dev.ferrule.runtime.error.Violation;
import dev.ferrule.runtime.hook.HookFailure;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One step of one call, and what an error about it has to tell.
 *
 * @param effects the steps that have taken effect so far
 */
record StepCall(ActionDefinition action, StepDefinition step, Redactor redactor, List<String> effects) {

    /** The failure with what is known of the call; what a service writes may repeat the secrets that it was sent. */
    Failure failure(Failure.Builder builder) {
        Failure failure =
                builder.action(action.id()).step(step.id()).effects(effects).build();
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
                failure.problems().stream()
                        .map(problem -> new Problem(
                                redactor.redact(problem.message()),
                                problem.code().map(redactor::redact),
                                problem.parameter()))
                        .toList(),
                failure.effects());
    }

    /**
     * That the call has no proof of who makes it, so it is not sent.
     *
     * @param exceptions makes the exception of what the service has answered
     */
    ConnectorException unproven(AuthFailure cause, Function<Failure, ? extends ServiceException> exceptions) {
        Failure.Builder builder =
                Failure.builder(cause.kind(), cause.text()).code(cause.code()).advice(cause.advice());
        cause.status().ifPresent(builder::status);
        Failure failure = failure(builder);
        if (cause.hook().isPresent()) {
            return new HookException(cause.hook().get(), failure);
        }
        ConnectorException exception = exceptions.apply(failure);
        Optional.ofNullable(cause.getCause()).ifPresent(way -> exception.initCause(RedactedCause.of(way, redactor)));
        return exception;
    }

    /** Does a part of a call, and turns what the parts throw into errors of the call. */
    <T> T worked(Supplier<T> part) {
        try {
            return part.get();
        } catch (RuntimeException e) {
            throw told(e);
        }
    }

    /** What a part of a call throws as an error of the call; itself when it is one, or nothing that is known here. */
    RuntimeException told(RuntimeException thrown) {
        if (thrown instanceof RequestWriter.RefusedValue e) {
            Optional<Origin> answered =
                    reference(e.expression()).map(Expression.Reference::origin).filter(Origins::isAnswer);
            return answered.isPresent()
                    ? unusable(Origins.text(answered.get()) + " " + e.what() + ".")
                    : new InvalidInputException(action.id(), List.of(violation(e.expression(), "sendable", e.what())));
        }
        if (thrown instanceof Evaluator.UnfitValue e) {
            String what = String.valueOf(e.getMessage());
            Origin origin = e.reference().origin();
            return origin instanceof Origin.Input || origin instanceof Origin.Worked
                    ? new InvalidInputException(action.id(), List.of(violation(e.reference(), "fits", what)))
                    : unusable(Origins.text(e.reference().origin()) + " " + what + ", and is something else.");
        }
        if (thrown instanceof HookFailure e) {
            return new HookException(
                    e.hook(), failure(Failure.builder(ErrorKind.FAILED, String.valueOf(e.getMessage()))));
        }
        if (thrown instanceof RequestWriter.UnusableAnswer e) {
            return unusable(String.valueOf(e.getMessage()));
        }
        return thrown instanceof AuthFailure e ? unproven(e, ServiceException::new) : thrown;
    }

    private UnexpectedAnswerException unusable(String message) {
        return new UnexpectedAnswerException(failure(Failure.builder(ErrorKind.UNEXPECTED_ANSWER, message)), null);
    }

    /** Where a value comes from; what can be cleared is a reference under a condition. */
    private static Optional<Expression.Reference> reference(Expression expression) {
        if (expression instanceof Expression.When when) {
            return when.otherwise().flatMap(StepCall::reference);
        }
        return expression instanceof Expression.Reference there ? Optional.of(there) : Optional.empty();
    }

    /** The parameter that an origin is, or of which alone it is worked out. */
    private static Optional<String> parameter(Origin origin) {
        List<String> parameters = Origins.of(Expression.from(origin))
                .flatMap(part -> part instanceof Origin.Input input ? Stream.of(input.parameter()) : Stream.empty())
                .distinct()
                .toList();
        return parameters.size() == 1 ? Optional.of(parameters.get(0)) : Optional.empty();
    }

    private Violation violation(Expression expression, String rule, String what) {
        Optional<Expression.Reference> reference = reference(expression);
        Optional<String> id = reference.map(Expression.Reference::origin).flatMap(StepCall::parameter);
        String name = id.flatMap(action::parameter)
                .map(ParameterDefinition::name)
                .or(() -> reference.map(there -> Origins.text(there.origin())))
                .orElse("A value");
        return new Violation(id.orElse(""), name, rule, what);
    }
}
