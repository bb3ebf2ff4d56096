package dev.ferrule.testkit.mock;

import dev.ferrule.runtime.retry.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A time in which all pauses are over at once, and nothing else takes any. */
public final class HastyTime implements Time {

    private final Instant start;
    private final AtomicLong waited = new AtomicLong();

    /** The time from now on. */
    public HastyTime() {
        this(Instant.now());
    }

    /** The time from a certain point on. */
    public HastyTime(Instant start) {
        this.start = start;
    }

    @Override
    public long nanos() {
        return waited.get();
    }

    @Override
    public Instant now() {
        return start.plusNanos(waited.get());
    }

    @Override
    public void sleep(Duration duration) {
        waited.addAndGet(duration.toNanos());
    }
}
