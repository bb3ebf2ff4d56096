package dev.ferrule.runtime.run;

import dev.ferrule.runtime.retry.Time;
import java.time.Duration;
import java.time.Instant;

/** A time that passes only where somebody waits, and then at once. */
final class StandingTime implements Time {

    private Duration passed = Duration.ZERO;

    @Override
    public long nanos() {
        return passed.toNanos();
    }

    @Override
    public Instant now() {
        return Instant.parse("2026-11-23T12:00:00Z").plus(passed);
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        passed = passed.plus(duration);
    }
}
