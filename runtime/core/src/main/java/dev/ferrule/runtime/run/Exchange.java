package dev.ferrule.runtime.run;

import dev.ferrule.runtime.auth.AuthFailure;
import dev.ferrule.runtime.auth.Authentication;
import dev.ferrule.runtime.definition.RateLimit;
import dev.ferrule.runtime.definition.Repeat;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.ServiceException;
import dev.ferrule.runtime.error.TransportException;
import dev.ferrule.runtime.error.UnexpectedAnswerException;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.retry.RetryPolicy;
import dev.ferrule.runtime.retry.Time;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request, reads its answer and tells what it means: an answer to go on with, or an exception. A request is sent
 * again where that can do no harm and the policy and the deadline leave room for it.
 */
final class Exchange {

    private final Transport transport;
    private final AnswerJudge judge;
    private final RequestAccounts accounts;
    private final RetryPolicy policy;
    private final Time time;
    private final Function<Failure, ? extends ServiceException> exceptions;

    Exchange(
            Transport transport,
            AnswerJudge judge,
            RequestAccounts accounts,
            RetryPolicy policy,
            Time time,
            Function<Failure, ? extends ServiceException> exceptions) {
        this.transport = transport;
        this.judge = judge;
        this.accounts = accounts;
        this.policy = policy;
        this.time = time;
        this.exceptions = exceptions;
    }

    /** The answer to go on with. */
    StepAnswer send(StepCall call, RequestWriter.Prepared request, Scope scope, Deadline deadline) {
        AnswerJudge.Meaning meaning = meaning(call, request, scope, deadline);
        if (meaning instanceof AnswerJudge.Meaning.Pending pending) {
            throw exceptions.apply(call.failure(pending.failure()));
        }
        return ((AnswerJudge.Meaning.Answer) meaning).answer();
    }

    /** An answer to go on with, or one that says that something is still going on. */
    AnswerJudge.Meaning meaning(StepCall call, RequestWriter.Prepared request, Scope scope, Deadline deadline) {
        boolean maybeReceived = false;
        Renewal renewal = new Renewal(
                request.authentication(), judge, call.step().repeat().how() != Repeat.How.NEVER);
        for (int attempt = 1; ; attempt++) {
            if (deadline.passed()) {
                throw lost(
                        call, new Turn.Lost("The time of the call is over.", true, null), attempt - 1, maybeReceived);
            }
            // What a service limits is its own requests, not those to other servers.
            Optional<RateLimit> full = call.step().fetch().isPresent()
                    ? Optional.empty()
                    : accounts.admit(call.action().id(), deadline);
            if (full.isPresent()) {
                throw held(call, full.get(), attempt - 1, maybeReceived);
            }
            RequestWriter.Prepared proven = request.provenBy(proof(renewal, call, deadline));
            Turn turn = once(call, proven, renewal, scope, deadline);
            if (turn instanceof Turn.Answered answered) {
                if (answered.meaning() instanceof AnswerJudge.Meaning.Answer good) {
                    return good;
                }
                if (answered.meaning() instanceof AnswerJudge.Meaning.Pending pending) {
                    return new AnswerJudge.Meaning.Pending(pending.failure().attempts(attempt), pending.after());
                }
            }
            if (turn instanceof Turn.Answered answered
                    && answered.meaning() instanceof AnswerJudge.Meaning.Renew
                    && renewal.begin()) {
                continue;
            }
            maybeReceived |= turn instanceof Turn.Lost lost && !lost.unsent();
            Optional<Duration> pause = mayRepeat(call.step(), turn)
                    ? policy.pause(attempt - renewal.count(), told(turn))
                    : Optional.empty();
            if (pause.isEmpty() || !deadline.pause(pause.get())) {
                throw turn instanceof Turn.Lost lost
                        ? lost(call, lost, attempt, maybeReceived)
                        : thrown(call, ((Turn.Answered) turn).meaning(), attempt);
            }
        }
    }

    /** The service's answer to a call that cannot go on. */
    ServiceException failed(StepCall call, Failure.Builder failure) {
        return exceptions.apply(call.failure(failure.attempts(1)));
    }

    /** How one attempt ended. */
    private sealed interface Turn {
        /** With an answer. */
        record Answered(AnswerJudge.Meaning meaning) implements Turn {}

        /** Without one. */
        record Lost(
                String message, boolean unsent, @Nullable Exception cause) implements Turn {}
    }

    /** What proves who makes the next attempt. */
    private Authentication proof(Renewal renewal, StepCall call, Deadline deadline) {
        try {
            return renewal.proof(door(deadline));
        } catch (AuthFailure e) {
            throw exceptions.apply(call.unproven(e));
        }
    }

    /** The way to the server of a token, within this time. */
    CallDoor door(Deadline deadline) {
        return new CallDoor(transport, accounts, policy, time, deadline);
    }

    private Turn once(StepCall call, RequestWriter.Prepared request, Renewal renewal, Scope scope, Deadline deadline) {
        try (HttpAnswer answer = answer(request, deadline)) {
            AnswerReader.Reading reading = AnswerReader.read(call.step(), answer, deadline);
            AnswerJudge.Meaning meaning = judge.judge(call.step(), reading, scope);
            return new Turn.Answered(renewal.meaning(meaning, reading.answer(), scope));
        } catch (TransportFailure e) {
            return new Turn.Lost(String.valueOf(e.getMessage()), e.unsent(), e);
        } catch (IOException e) {
            return new Turn.Lost("The answer broke off.", false, e);
        }
    }

    /** The answer, behind the redirects that the request may follow. */
    private HttpAnswer answer(RequestWriter.Prepared request, Deadline deadline) throws TransportFailure {
        RequestWriter.Prepared asked = request;
        for (int redirects = 0; ; redirects++) {
            HttpAnswer answer = transport.send(asked.onTheWire(), deadline.left());
            try {
                Optional<RequestWriter.Prepared> next = asked.redirected(answer);
                if (next.isEmpty() || redirects == FetchGate.REDIRECTS) {
                    return answer;
                }
                asked = next.get();
            } catch (RequestWriter.UnusableAnswer e) {
                answer.close();
                throw e;
            }
            answer.close();
        }
    }

    private static Optional<Duration> told(Turn turn) {
        return turn instanceof Turn.Answered answered && answered.meaning() instanceof AnswerJudge.Meaning.Again again
                ? again.after()
                : Optional.empty();
    }

    /**
     * Whether the request may be sent once more. What the service has never seen may; so may what it refused because of
     * too many calls (RFC 6585, 4). Anything else may have been done, and only a repeatable call may be done twice.
     */
    private static boolean mayRepeat(StepDefinition step, Turn turn) {
        if (step.repeat().how() == Repeat.How.NEVER) {
            return false;
        }
        if (turn instanceof Turn.Lost lost) {
            return lost.unsent() || step.repeatable();
        }
        return ((Turn.Answered) turn).meaning() instanceof AnswerJudge.Meaning.Again again
                && (again.status() == 429 || step.repeatable());
    }

    private ConnectorException thrown(StepCall call, AnswerJudge.Meaning meaning, int attempts) {
        if (meaning instanceof AnswerJudge.Meaning.Failed failed) {
            return exceptions.apply(call.failure(failed.failure().attempts(attempts)));
        }
        if (meaning instanceof AnswerJudge.Meaning.Renew renew) {
            return exceptions.apply(call.failure(renew.failure().attempts(attempts)));
        }
        if (meaning instanceof AnswerJudge.Meaning.Again again) {
            return exceptions.apply(call.failure(again.failure().attempts(attempts)));
        }
        Failure.Builder unexpected = ((AnswerJudge.Meaning.Unexpected) meaning).failure();
        return new UnexpectedAnswerException(call.failure(unexpected.attempts(attempts)), null);
    }

    /** The failure of a request that the limits of the service keep back. */
    private ConnectorException held(StepCall call, RateLimit limit, int attempts, boolean maybeReceived) {
        String message = "The limit " + limit.name() + " of " + limit.requests() + " requests in "
                + limit.per().toMillis() + " ms leaves no room for this one in the time of the call.";
        return maybeReceived
                ? lost(call, new Turn.Lost(message, true, null), attempts, true)
                : exceptions.apply(
                        call.failure(Failure.builder(ErrorKind.LIMIT, message).attempts(attempts)));
    }

    private static TransportException lost(StepCall call, Turn.Lost lost, int attempts, boolean maybeReceived) {
        boolean unknown = call.step().hasEffect() && maybeReceived;
        String message = lost.message();
        String text =
                unknown ? message + " Whether step " + call.step().id() + " has taken effect is not known." : message;
        ErrorKind kind = unknown ? ErrorKind.OUTCOME_UNKNOWN : ErrorKind.UNAVAILABLE;
        return new TransportException(call.failure(Failure.builder(kind, text).attempts(attempts)), lost.cause());
    }
}
