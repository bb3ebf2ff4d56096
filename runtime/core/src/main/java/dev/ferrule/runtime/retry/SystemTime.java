package dev.ferrule.runtime.retry;

import java.time.Duration;
import java.time.Instant;

/** The time of this machine. */
final class SystemTime implements Time {

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        Thread.sleep(duration.toMillis());
    }
}
