package dev.ferrule.testkit.mock;

import dev.ferrule.runtime.retry.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A time in which all pauses are over at once. */
final class HastyTime implements Time {

    private final Instant start = Instant.now();
    private final AtomicLong waited = new AtomicLong();

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
