package dev.ferrule.runtime.run;

import dev.ferrule.runtime.error.ConnectorException;
import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.observe.AttemptStarted.Purpose;
import dev.ferrule.runtime.observe.CallEnded;
import dev.ferrule.runtime.observe.CallStarted;
import dev.ferrule.runtime.observe.CallWatch;
import dev.ferrule.runtime.observe.PageRead;
import dev.ferrule.runtime.observe.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A call that somebody listens to; of a list that is read page by page, one page after the other. */
final class WatchedCall implements Watching {

    private final Listeners listeners;
    private final CallStarted start;
    private final Redactor redactor;
    private List<Listeners.Ear> ears = List.of();
    private boolean begun;
    private long since;
    private int attempts;
    private OptionalInt status = OptionalInt.empty();
    private Optional<String> requestId = Optional.empty();

    WatchedCall(Listeners listeners, CallStarted start, Redactor redactor) {
        this.listeners = listeners;
        this.start = start;
        this.redactor = redactor;
    }

    @Override
    public <T> T during(Supplier<T> call) {
        begin();
        return whenSent(call);
    }

    @Override
    public <T> T whenSent(Supplier<T> part) {
        T result;
        try {
            result = part.get();
        } catch (ConnectorException e) {
            status = e.status();
            requestId = e.requestId();
            end(Optional.of(e.kind()));
            throw e;
        } catch (RuntimeException | Error e) {
            end(Optional.of(ErrorKind.FAILED));
            throw e;
        }
        end(Optional.empty());
        return result;
    }

    /** Tells that the call begins, unless it has begun. */
    void begin() {
        if (!begun) {
            begun = true;
            since = listeners.time().nanos();
            attempts = 0;
            status = OptionalInt.empty();
            requestId = Optional.empty();
            ears = listeners.started(start);
        }
    }

    private void end(Optional<ErrorKind> error) {
        if (begun) {
            begun = false;
            CallEnded end = new CallEnded(
                    since(since),
                    attempts,
                    status,
                    error,
                    error.isPresent() && Thread.currentThread().isInterrupted(),
                    requestId.map(redactor::redact));
            tell(watch -> watch.callEnded(end));
            ears = List.of();
        }
    }

    private void tell(Consumer<CallWatch> what) {
        for (Listeners.Ear ear : ears) {
            listeners.guard().tell(() -> what.accept(ear.watch()));
        }
    }

    /** The time since then. */
    Duration since(long nanos) {
        return Duration.ofNanos(listeners.time().nanos() - nanos);
    }

    Listeners listeners() {
        return listeners;
    }

    List<Listeners.Ear> ears() {
        return ears;
    }

    Redactor redactor() {
        return redactor;
    }

    /** A request of a step leaves. */
    void sent() {
        attempts++;
    }

    /** A step was answered. */
    void answered(StepAnswer answer) {
        status = OptionalInt.of(answer.status());
        requestId = AnswerJudge.requestId(answer);
    }

    @Override
    public WatchedRequest step(StepCall call) {
        return new ListenedRequest(this, Purpose.STEP, Optional.of(call));
    }

    @Override
    public WatchedRequest login(StepCall call) {
        return new ListenedRequest(this, Purpose.PROOF, Optional.of(call));
    }

    @Override
    public WatchedRequest proof() {
        return new ListenedRequest(this, Purpose.PROOF, Optional.empty());
    }

    @Override
    public boolean pause(Deadline deadline, Waiting.Reason reason, Duration pause) {
        if (deadline.hasRoomFor(pause)) {
            tell(watch -> watch.waiting(new Waiting(reason, pause)));
        }
        return deadline.pause(pause);
    }

    @Override
    public void page(PageRead page) {
        tell(watch -> watch.pageRead(page));
    }
}
