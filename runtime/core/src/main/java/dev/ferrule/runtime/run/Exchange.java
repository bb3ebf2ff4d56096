package dev.ferrule.runtime.run;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.ServiceException;
import dev.ferrule.runtime.error.TransportException;
import dev.ferrule.runtime.error.UnexpectedAnswerException;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.TransportFailure;
import java.io.IOException;
import java.util.function.Function;

/** Sends one request, reads its answer and tells what it means: an answer to go on with, or an exception. */
final class Exchange {

    private final Transport transport;
    private final AnswerJudge judge;
    private final Function<Failure, ? extends ServiceException> exceptions;

    Exchange(Transport transport, AnswerJudge judge, Function<Failure, ? extends ServiceException> exceptions) {
        this.transport = transport;
        this.judge = judge;
        this.exceptions = exceptions;
    }

    StepAnswer send(StepCall call, RequestWriter.Prepared request, Scope scope, Deadline deadline) {
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

    /** The service's answer to a call that cannot go on. */
    ServiceException failed(StepCall call, Failure.Builder failure) {
        return exceptions.apply(call.failure(failure.attempts(1)));
    }

    private ConnectorException thrown(StepCall call, AnswerJudge.Meaning meaning) {
        if (meaning instanceof AnswerJudge.Meaning.Failed failed) {
            return failed(call, failed.failure());
        }
        Failure.Builder unexpected = ((AnswerJudge.Meaning.Unexpected) meaning).failure();
        return new UnexpectedAnswerException(call.failure(unexpected.attempts(1)), null);
    }

    private static TransportException lost(StepCall call, String message, boolean unsent, Exception cause) {
        boolean unknown = call.step().hasEffect() && !unsent;
        String text =
                unknown ? message + " Whether step " + call.step().id() + " has taken effect is not known." : message;
        ErrorKind kind = unknown ? ErrorKind.OUTCOME_UNKNOWN : ErrorKind.UNAVAILABLE;
        return new TransportException(call.failure(Failure.builder(kind, text).attempts(1)), cause);
    }
}
