package dev.ferrule.runtime.run;

import dev.ferrule.runtime.definition.ActionDefinition;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.retry.Time;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** The time that one call has, over all its steps and pauses, by the monotonic clock. */
final class Deadline {

    private static final Duration FOREVER = Duration.ofDays(365);

    private final Time time;
    private final long end;

    private Deadline(Time time, long end) {
        this.time = time;
        this.end = end;
    }

    /** The end of the time that callers give, which grows by what the action's steps may wait for. */
    static Deadline of(ActionDefinition action, Duration timeout, Time time) {
        Duration longest = timeout;
        for (StepDefinition step : action.steps()) {
            if (step.polling().isPresent()) {
                longest = longest.plus(step.polling().get().atMost());
            }
        }
        return in(longest, time);
    }

    static Deadline in(Duration duration, Time time) {
        // More than any call lasts; keeps the clock away from its bounds.
        Duration bounded = duration.compareTo(FOREVER) > 0 ? FOREVER : duration;
        return new Deadline(time, time.nanos() + bounded.toNanos());
    }

    /** This deadline, or one in so much time if that is later. */
    Deadline atLeast(Duration duration) {
        Deadline other = in(duration, time);
        return other.end - end > 0 ? other : this;
    }

    /** This deadline, or one in so much time if that is sooner. */
    Deadline within(Duration duration) {
        Deadline other = in(duration, time);
        return other.end - end < 0 ? other : this;
    }

    /** What is left, at least a millisecond, as no client can wait for less. */
    Duration left() {
        return Duration.ofNanos(Math.max(end - time.nanos(), 1_000_000));
    }

    boolean passed() {
        return time.nanos() - end >= 0;
    }

    /** Whether a pause ends before the deadline. */
    boolean hasRoomFor(Duration pause) {
        return pause.compareTo(left()) < 0;
    }

    /**
     * Waits, unless the pause would outlast the deadline or somebody asks the thread to stop.
     *
     * @return whether the whole pause has passed
     */
    boolean pause(Duration pause) {
        if (!hasRoomFor(pause)) {
            return false;
        }
        try {
            time.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Ends a reading that goes on although its time is over.
     *
     * @throws IOException when the time is over
     */
    void check() throws IOException {
        if (passed()) {
            throw new SocketTimeoutException("The time of the call is over.");
        }
    }
}
