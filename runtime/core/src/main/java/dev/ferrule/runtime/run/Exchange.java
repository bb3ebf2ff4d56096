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
import dev.ferrule.runtime.error.SettingsException;
import dev.ferrule.runtime.error.TransportException;
import dev.ferrule.runtime.error.UnexpectedAnswerException;
import dev.ferrule.runtime.http.HttpAddress;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.observe.Waiting;
import dev.ferrule.runtime.retry.CallGate;
import dev.ferrule.runtime.retry.RetryBudget;
import dev.ferrule.runtime.retry.RetryPolicy;
import dev.ferrule.runtime.retry.Time;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Sends one request, reads its answer and tells what it means: an answer to go on with, or an exception. A request is sent
 * again where that can do no harm and the policy and the deadline leave room for it.
 */
final class Exchange {

    private final Transport transport;
    private final AnswerJudge judge;
    private final RequestAccounts accounts;
    private final RetryPolicy policy;
    private final RetryBudget budget = new RetryBudget();
    private final Gatekeeper gate;
    private final AnswerMemory memory;
    private final Time time;
    private final Function<Failure, ? extends ServiceException> exceptions;

    Exchange(
            Transport transport,
            AnswerJudge judge,
            RequestAccounts accounts,
            RetryPolicy policy,
            CallGate gate,
            AnswerMemory memory,
            Time time,
            Function<Failure, ? extends ServiceException> exceptions) {
        this.transport = transport;
        this.judge = judge;
        this.accounts = accounts;
        this.policy = policy;
        this.gate = new Gatekeeper(gate, time);
        this.memory = memory;
        this.time = time;
        this.exceptions = exceptions;
    }

    /** The answer to go on with. */
    StepAnswer send(StepCall call, RequestWriter.Prepared request, Scope scope, Deadline deadline) {
        return settled(call, meaning(call, request, scope, deadline));
    }

    /** The answer to go on with, where nothing waits for another one. */
    StepAnswer settled(StepCall call, AnswerJudge.Meaning meaning) {
        if (meaning instanceof AnswerJudge.Meaning.Later later) {
            throw exceptions.apply(call.failure(later.failure()));
        }
        return ((AnswerJudge.Meaning.Answer) meaning).answer();
    }

    /** An answer to go on with, or one that says that another one has to be waited for. */
    AnswerJudge.Meaning meaning(StepCall call, RequestWriter.Prepared request, Scope scope, Deadline deadline) {
        RetryPolicy attempts = scope.options().attempts().isPresent()
                ? policy.attempts(scope.options().attempts().getAsInt())
                : policy;
        RetryBudget.Paid paid = new RetryBudget.Paid();
        boolean maybeReceived = false;
        Watching watching = scope.watching();
        WatchedRequest watched = scope.watched(call);
        // Another server says nothing of the service.
        Gatekeeper keeper = call.step().fetch().isPresent() ? Gatekeeper.NONE : gate;
        Renewal renewal = new Renewal(
                request.authentication(), judge, call.step().repeat().how() != Repeat.How.NEVER);
        for (int attempt = 1; ; attempt++) {
            if (deadline.passed()) {
                throw lost(call, Turn.Lost.before("The time of the call is over."), attempt - 1, maybeReceived);
            }
            refuseInterrupted(call, attempt - 1, maybeReceived);
            // What a service limits is its own requests, not those to other servers.
            Optional<RateLimit> full = request.foreign()
                    ? Optional.empty()
                    : accounts.admit(call.action().id(), deadline, watching);
            if (full.isPresent()) {
                refuseInterrupted(call, attempt - 1, maybeReceived);
                throw held(call, full.get(), attempt - 1, maybeReceived);
            }
            RequestWriter.Prepared proven = request.provenBy(proof(renewal, call, deadline, watching));
            Optional<String> closed = keeper.closed();
            if (closed.isPresent()) {
                throw lost(call, Turn.Lost.before(closed.get()), attempt - 1, maybeReceived);
            }
            Turn turn = keeper.during(() -> once(call, proven, renewal, scope, deadline, watched));
            if (turn instanceof Turn.Answered answered) {
                if (answered.meaning() instanceof AnswerJudge.Meaning.Answer good) {
                    budget.succeeded(paid);
                    return good;
                }
                if (answered.meaning() instanceof AnswerJudge.Meaning.Later later) {
                    later.failure().attempts(attempt);
                    return later;
                }
            }
            if (turn instanceof Turn.Answered answered
                    && answered.meaning() instanceof AnswerJudge.Meaning.Renew
                    && renewal.begin()) {
                continue;
            }
            maybeReceived |= turn instanceof Turn.Lost lost && !lost.unsent();
            boolean tooMany = isTooMany(turn);
            // A renewal is no attempt of the policy: the service has carried nothing out.
            int counted = attempt - renewal.count();
            Optional<Duration> pause = mayRepeat(call.step(), turn, counted)
                    ? attempts.pause(counted, tooMany, told(turn)).filter(wait -> budget.pay(paid, tooMany))
                    : Optional.empty();
            Waiting.Reason reason = tooMany ? Waiting.Reason.THROTTLED : Waiting.Reason.FAILURE;
            if (pause.isEmpty() || !watching.pause(deadline, reason, pause.get())) {
                throw turn instanceof Turn.Lost lost
                        ? lost(call, lost, attempt, maybeReceived)
                        : thrown(call, ((Turn.Answered) turn).meaning(), attempt);
            }
        }
    }

    /** Ends a call that somebody has stopped before its next request. */
    private static void refuseInterrupted(StepCall call, int attempts, boolean maybeReceived) {
        if (Thread.currentThread().isInterrupted()) {
            throw lost(call, Turn.Lost.before("The call was interrupted."), attempts, maybeReceived);
        }
    }

    /** The service's answer to a call that cannot go on. */
    ServiceException failed(StepCall call, Failure.Builder failure) {
        return exceptions.apply(call.failure(failure.attempts(1)));
    }

    /** The failure of a call that is not sent. */
    ServiceException refused(StepCall call, Failure.Builder failure) {
        return exceptions.apply(call.failure(failure));
    }

    /** The answer to go on with, when it is the last that code of the program has got. */
    StepAnswer judged(StepCall call, HttpAnswer last, boolean foreign, Scope scope, Deadline deadline) {
        AnswerJudge.Meaning meaning;
        try {
            AnswerReader.Reading reading =
                    AnswerReader.read(call.step(), last, scope.options().downloads(), memory, deadline);
            scope.options().answered(call.step().id(), reading.answer());
            meaning = judge.judge(call.step(), reading, scope, foreign);
        } catch (IOException e) {
            throw lost(call, Turn.Lost.before("The time of the call is over."), 1, true);
        }
        if (meaning instanceof AnswerJudge.Meaning.Answer good) {
            return good.answer();
        }
        throw thrown(call, meaning, 1);
    }

    /** What the requests of the connection go through. */
    Line line() {
        return new Line(transport, accounts, policy, budget, memory, time);
    }

    /** The proof of the requests of one run of code of the program. */
    Renewal renewal(Authentication authentication) {
        return new Renewal(authentication, judge, true);
    }

    /** A request of code of the program, with what proves the caller now. */
    HttpRequest proven(HttpRequest request, Renewal renewal, StepCall call, Deadline deadline, Watching watching) {
        return RequestWriter.proven(request, proof(renewal, call, deadline, watching));
    }

    /** What proves who makes the next attempt. */
    private Authentication proof(Renewal renewal, StepCall call, Deadline deadline, Watching watching) {
        try {
            return renewal.isFixed() ? renewal.fixed() : renewal.proof(door(deadline, watching));
        } catch (AuthFailure e) {
            throw call.unproven(e, exceptions);
        }
    }

    /** The way to the server of a token, within this time, for a call that these listeners are told of. */
    CallDoor door(Deadline deadline, Watching watching) {
        return new CallDoor(line(), deadline, watching);
    }

    private Turn once(
            StepCall call,
            RequestWriter.Prepared request,
            Renewal renewal,
            Scope scope,
            Deadline deadline,
            WatchedRequest watched) {
        OptionalInt status = OptionalInt.empty();
        try {
            Landed landed = answer(request, deadline, watched);
            try (HttpAnswer answer = landed.answer()) {
                status = OptionalInt.of(answer.status());
                AnswerReader.Reading reading =
                        AnswerReader.read(call.step(), answer, scope.options().downloads(), memory, deadline);
                scope.options().answered(call.step().id(), reading.answer());
                AnswerJudge.Meaning judged = judge.judge(call.step(), reading, scope, landed.foreign());
                AnswerJudge.Meaning meaning =
                        landed.foreign() ? judged : renewal.meaning(judged, landed.asked(), reading.answer(), scope);
                watched.answered(reading.answer(), meaning);
                return new Turn.Answered(meaning, answer.status());
            }
        } catch (TransportFailure e) {
            ErrorKind kind =
                    e.phase() == TransportFailure.Phase.PROTOCOL ? ErrorKind.UNEXPECTED_ANSWER : ErrorKind.UNAVAILABLE;
            watched.lost(e.phase(), kind);
            return new Turn.Lost(
                    kind, String.valueOf(e.getMessage()), e.unsent(), e.attempts(), OptionalInt.empty(), e);
        } catch (AnswerDownload.UnusablePlace e) {
            throw new SettingsException(
                    call.failure(Failure.builder(ErrorKind.INVALID, String.valueOf(e.getMessage()))), e.getCause());
        } catch (InterruptedIOException e) {
            watched.lost(TransportFailure.Phase.TIMEOUT, ErrorKind.UNAVAILABLE);
            return new Turn.Lost(ErrorKind.UNAVAILABLE, ended(e), false, Integer.MAX_VALUE, status, e);
        } catch (IOException e) {
            watched.lost(TransportFailure.Phase.EXCHANGE, ErrorKind.UNAVAILABLE);
            return new Turn.Lost(ErrorKind.UNAVAILABLE, "The answer broke off.", false, Integer.MAX_VALUE, status, e);
        } finally {
            watched.close();
        }
    }

    private static String ended(InterruptedIOException e) {
        if (e instanceof AnswerMemory.Full full) {
            return String.valueOf(full.getMessage());
        }
        return e instanceof SocketTimeoutException
                ? "The answer did not end within its time."
                : "The call was interrupted while its answer was read.";
    }

    /** Whether the service says that there were too many calls, so that the next one had better wait longer. */
    private static boolean isTooMany(Turn turn) {
        return turn instanceof Turn.Answered answered
                && answered.meaning() instanceof AnswerJudge.Meaning.Again again
                && (again.refused() || again.status() == 503);
    }

    /** An answer, whether another server has given it than that of the connection, and the address that was asked. */
    private record Landed(HttpAnswer answer, boolean foreign, HttpAddress asked) {}

    /** The answer, behind the redirects that the request may follow. */
    private Landed answer(RequestWriter.Prepared request, Deadline deadline, WatchedRequest watched)
            throws TransportFailure {
        RequestWriter.Prepared asked = request;
        for (int redirects = 0; ; redirects++) {
            HttpRequest wire = watched.leaves(asked, asked.onTheWire());
            HttpAnswer answer = watched.arrives(transport.send(wire, deadline.left()));
            try {
                Optional<RequestWriter.Prepared> next = asked.redirected(answer);
                if (next.isEmpty() || redirects == AddressGate.REDIRECTS) {
                    return new Landed(answer, asked.foreign(), asked.address());
                }
                asked = next.get();
            } catch (RequestWriter.UnusableAnswer e) {
                answer.close();
                throw e;
            }
            watched.redirected();
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
     * too many calls, whatever status it says that with. Anything else may have been done, and only a repeatable call may be done twice.
     */
    private static boolean mayRepeat(StepDefinition step, Turn turn, int attempt) {
        if (step.repeat().how() == Repeat.How.NEVER) {
            return false;
        }
        if (turn instanceof Turn.Lost lost) {
            return attempt < lost.attempts() && (lost.unsent() || step.repeatable());
        }
        return ((Turn.Answered) turn).meaning() instanceof AnswerJudge.Meaning.Again again
                && (again.refused() || (step.repeatable() && (again.status() != 408 || attempt == 1)));
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
        if (meaning instanceof AnswerJudge.Meaning.Later later) {
            return exceptions.apply(call.failure(later.failure().attempts(attempts)));
        }
        Failure.Builder unexpected = ((AnswerJudge.Meaning.Unexpected) meaning).failure();
        return new UnexpectedAnswerException(call.failure(unexpected.attempts(attempts)), null);
    }

    /** The failure of a request that the limits of the service keep back. */
    private ConnectorException held(StepCall call, RateLimit limit, int attempts, boolean maybeReceived) {
        String message = "The limit " + limit.name() + " of " + limit.requests() + " requests in "
                + limit.per().toMillis() + " ms leaves no room for this one in the time of the call.";
        return maybeReceived
                ? lost(call, Turn.Lost.before(message), attempts, true)
                : exceptions.apply(
                        call.failure(Failure.builder(ErrorKind.LIMIT, message).attempts(attempts)));
    }

    private static TransportException lost(StepCall call, Turn.Lost lost, int attempts, boolean maybeReceived) {
        boolean unknown = call.step().hasEffect() && maybeReceived;
        String message = lost.message();
        String text =
                unknown ? message + " Whether step " + call.step().id() + " has taken effect is not known." : message;
        ErrorKind kind = unknown ? ErrorKind.OUTCOME_UNKNOWN : lost.kind();
        Failure.Builder failure = Failure.builder(kind, text).attempts(attempts);
        lost.status().ifPresent(failure::status);
        return new TransportException(call.failure(failure), RedactedCause.of(lost.cause(), call.redactor()));
    }
}
