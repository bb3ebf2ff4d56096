package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.Origin;
import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.error.TransportException;
import dev.ferrule.runtime.hook.Call;
import dev.ferrule.runtime.hook.CallAnswer;
import dev.ferrule.runtime.hook.CallFailure;
import dev.ferrule.runtime.hook.Calls;
import dev.ferrule.runtime.http.HttpAddress;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.retry.RetryBudget;
import dev.ferrule.runtime.retry.RetryPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way of code that sends a file: to the connection's server with its credentials, and to other allowed servers without
 * any; within the time, the limits and the retry budget of the call.
 */
final class TransferCalls implements Calls {

    /** The methods that change nothing (RFC 9110, 9.2.1). */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final String hook;
    private final StepCall step;
    private final HookAddresses addresses;
    private final Exchange exchange;
    private final Line line;
    private final Renewal renewal;
    private final Scope scope;
    private final Deadline deadline;
    private volatile @Nullable ConnectorException failure;
    private volatile @Nullable Got last;
    private volatile boolean mayHaveEffect;
    private volatile boolean over;

    TransferCalls(
            String hook,
            StepCall step,
            HookAddresses addresses,
            Exchange exchange,
            Renewal renewal,
            Scope scope,
            Deadline deadline) {
        this.hook = hook;
        this.step = step;
        this.addresses = addresses;
        this.exchange = exchange;
        this.line = exchange.line();
        this.renewal = renewal;
        this.scope = scope;
        this.deadline = deadline;
    }

    @Override
    public CallAnswer send(Call call) {
        if (over) {
            throw new IllegalStateException("The code has returned, so it makes no calls any more.");
        }
        HttpRequest request = addresses.request(call);
        try {
            Got got = answered(call, request);
            last = got;
            return got.told();
        } catch (ConnectorException e) {
            failure = e;
            throw new CallFailure(e);
        }
    }

    /**
     * An answer.
     *
     * @param told what the code sees of it
     * @param whole all of it
     * @param foreign whether another server gave it than that of the connection
     */
    private record Got(CallAnswer told, KeptAnswer whole, boolean foreign) {}

    private Got answered(Call call, HttpRequest request) {
        boolean own = addresses.isOwn(request.uri());
        RetryPolicy policy = scope.options().attempts().isPresent()
                ? line.policy().attempts(scope.options().attempts().getAsInt())
                : line.policy();
        RetryBudget.Paid paid = new RetryBudget.Paid();
        WatchedRequest watched = scope.watched(step);
        int attempt = 1;
        while (true) {
            admit(own, attempt - 1);
            Turn turn = once(own ? proven(request) : request, own, watched);
            mayHaveEffect |= !SAFE.contains(call.method())
                    && !(turn instanceof Turn.Lost lost && lost.failure().unsent());
            if (turn instanceof Turn.Answered answered && own && isRefused(request.address(), answered.got())) {
                // A renewal is no attempt of the policy: the service has carried nothing out.
                continue;
            }
            boolean tooMany = turn instanceof Turn.Answered answered
                    && CallDoor.LATER.contains(answered.got().told().status());
            Optional<Duration> pause = mayRepeat(call, turn, attempt, tooMany)
                    ? policy.pause(attempt, tooMany, asked(turn))
                            .filter(wait -> line.budget().pay(paid, tooMany))
                    : Optional.empty();
            if (pause.isEmpty() || !scope.watching().pause(deadline, CallDoor.reason(tooMany), pause.get())) {
                return result(turn, attempt, paid);
            }
            attempt++;
        }
    }

    /** How one attempt ended. */
    private sealed interface Turn {
        /** With an answer. */
        record Answered(Got got) implements Turn {}

        /** Without one. */
        record Lost(TransportFailure failure) implements Turn {}
    }

    private void admit(boolean own, int attempts) {
        if (deadline.passed()) {
            throw lost(ErrorKind.UNAVAILABLE, "The time of the call is over.", attempts, null);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw lost(ErrorKind.UNAVAILABLE, "The call was interrupted.", attempts, null);
        }
        // What a service limits is its own requests, not those to other servers.
        if (own
                && line.accounts()
                        .admit(step.action().id(), deadline, scope.watching())
                        .isPresent()) {
            throw lost(ErrorKind.LIMIT, "The limits of the service leave no room for it.", attempts, null);
        }
    }

    /** Whether a request may be sent once more: the server cannot have seen it, cannot do it now, or may do it twice. */
    private static boolean mayRepeat(Call call, Turn turn, int attempt, boolean tooMany) {
        return turn instanceof Turn.Lost lost
                ? attempt < lost.failure().attempts() && (lost.failure().unsent() || call.repeatable())
                : tooMany;
    }

    private Optional<Duration> asked(Turn turn) {
        return turn instanceof Turn.Answered answered
                ? CallDoor.told(answered.got().told().headers(), line.time())
                : Optional.empty();
    }

    private Got result(Turn turn, int attempts, RetryBudget.Paid paid) {
        if (turn instanceof Turn.Answered answered) {
            line.budget().succeeded(paid);
            return answered.got();
        }
        TransportFailure failed = ((Turn.Lost) turn).failure();
        ErrorKind kind =
                failed.phase() == TransportFailure.Phase.PROTOCOL ? ErrorKind.UNEXPECTED_ANSWER : ErrorKind.UNAVAILABLE;
        throw lost(kind, String.valueOf(failed.getMessage()), attempts, failed);
    }

    private Turn once(HttpRequest request, boolean own, WatchedRequest watched) {
        watched.leaves(request);
        try (AnswerMemory.Share share = line.memory().share(deadline);
                HttpAnswer answer = watched.arrives(line.transport().send(request, deadline.left()))) {
            byte[] bytes = CallDoor.bytes(answer.body(), share, deadline);
            String text = new String(bytes, StandardCharsets.UTF_8);
            CallAnswer told =
                    new CallAnswer(answer.status(), answer.headers(), text, CallDoor.body(answer.headers(), text));
            watched.answered(answer.status());
            return new Turn.Answered(new Got(told, new KeptAnswer(answer.status(), answer.headers(), bytes), !own));
        } catch (TransportFailure e) {
            watched.lost(e.phase(), ErrorKind.UNAVAILABLE);
            return new Turn.Lost(e);
        } catch (IOException e) {
            watched.lost(TransportFailure.Phase.EXCHANGE, ErrorKind.UNAVAILABLE);
            return new Turn.Lost(
                    new TransportFailure(TransportFailure.Phase.EXCHANGE, "The answer broke off or is too large.", e));
        } finally {
            watched.close();
        }
    }

    /** Several requests of the code may go on at a time, and share one proof. */
    private HttpRequest proven(HttpRequest request) {
        synchronized (renewal) {
            return step.worked(() -> exchange.proven(request, renewal, step, deadline, scope.watching()));
        }
    }

    /** Whether the service refuses the proof, and another one is to be had. */
    private boolean isRefused(HttpAddress asked, Got got) {
        StepAnswer answer = new StepAnswer(
                got.told().status(), got.told().headers(), got.told().json(), false);
        synchronized (renewal) {
            scope.answered(Origin.THIS, answer);
            return renewal.meaning(new AnswerJudge.Meaning.Answer(answer), asked, answer, scope)
                            instanceof AnswerJudge.Meaning.Renew
                    && renewal.begin();
        }
    }

    private ConnectorException lost(ErrorKind kind, String message, int attempts, @Nullable Exception cause) {
        String text = "The hook " + hook + " had no answer to a request. " + message
                + (mayHaveEffect ? " Whether step " + step.step().id() + " has taken effect is not known." : "");
        return new TransportException(
                step.failure(Failure.builder(mayHaveEffect ? ErrorKind.OUTCOME_UNKNOWN : kind, text)
                        .attempts(attempts)),
                cause);
    }

    /** Why the last request without an answer had none. */
    Optional<ConnectorException> failure() {
        return Optional.ofNullable(failure);
    }

    /** All of an answer, if it is the last that was given. */
    Optional<KeptAnswer> kept(CallAnswer given) {
        Got got = last;
        return got != null && got.told().equals(given) ? Optional.of(got.whole()) : Optional.empty();
    }

    /** Whether the last answer came from another server than that of the connection. */
    boolean lastIsForeign() {
        Got got = last;
        return got != null && got.foreign();
    }

    /** Whether a request that may change something may have been received. */
    boolean mayHaveEffect() {
        return mayHaveEffect;
    }

    /** Says that the code has returned. */
    void end() {
        over = true;
    }

    @Override
    public Duration left() {
        return deadline.left();
    }

    @Override
    public Instant now() {
        return line.time().now();
    }
}
