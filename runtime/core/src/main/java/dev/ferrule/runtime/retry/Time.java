package dev.ferrule.runtime.retry;

import java.time.Duration;
import java.time.Instant;

/** The time as calls see it: to measure, to date, to wait. Tests put one in its place that does not wait. */
public interface Time {

    /** The time of this machine. */
    Time SYSTEM = new SystemTime();

    /** Nanoseconds that only grow, from an arbitrary start. */
    long nanos();

    /** The point in time. */
    Instant now();

    /**
     * Waits.
     *
     * @throws InterruptedException when somebody asks the thread to stop waiting
     */
    void sleep(Duration duration) throws InterruptedException;
}
