package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.PollDefinition;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.error.Failure;
import dev.ferrule.runtime.observe.Waiting;
import dev.ferrule.runtime.retry.Time;
import java.time.Duration;
import java.util.Optional;

/** Makes a call again until its answer says that something is done, or has failed, or the time is over. */
final class Poller {

    private static final Duration USUAL = Duration.ofSeconds(5);

    /** A service that asks for no pause at all is not asked as fast as the machine can. */
    private static final Duration LEAST = Duration.ofMillis(100);

    private final RequestWriter writer;
    private final Exchange exchange;
    private final Time time;

    Poller(RequestWriter writer, Exchange exchange, Time time) {
        this.writer = writer;
        this.exchange = exchange;
        this.time = time;
    }

    /** The answer that says that it is done, or that there is no such thing. */
    StepAnswer last(StepCall call, PollDefinition polling, Scope scope, Deadline deadline) {
        Deadline end = deadline.within(polling.atMost());
        while (true) {
            AnswerJudge.Meaning meaning = exchange.meaning(call, writer.prepare(call.step(), scope), scope, end);
            Optional<Duration> asked = Optional.empty();
            if (meaning instanceof AnswerJudge.Meaning.Pending pending) {
                asked = pending.after();
            } else {
                StepAnswer answer = exchange.settled(call, meaning);
                if (answer.absent()) {
                    return answer;
                }
                if (polling.failed()
                        .filter(test -> Evaluator.holds(test, scope))
                        .isPresent()) {
                    throw exchange.failed(call, failure(polling, scope, answer));
                }
                if (Evaluator.holds(polling.done(), scope)) {
                    return answer;
                }
            }
            Duration pause = asked.or(() -> Delays.first(polling.every(), scope, time.now()))
                    .orElse(USUAL);
            if (!scope.watching().pause(end, Waiting.Reason.POLLING, pause.compareTo(LEAST) < 0 ? LEAST : pause)) {
                throw exchange.failed(
                        call,
                        Failure.builder(
                                ErrorKind.UNAVAILABLE,
                                "What step " + call.step().id() + " waits for was not done in time, which was "
                                        + polling.atMost().toMillis() + " ms at most. It may still go on."));
            }
        }
    }

    private static Failure.Builder failure(PollDefinition polling, Scope scope, StepAnswer answer) {
        String told = Problems.message(polling.message(), scope);
        String message = told.isEmpty() ? "The service could not do what was asked for." : told;
        return Failure.builder(ErrorKind.INVALID, message).status(answer.status());
    }
}
