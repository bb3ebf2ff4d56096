package dev.ferrule.codegen.feature;

import dev.ferrule.runtime.retry.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A time that passes only where somebody waits, and then at once. */
final class FakeTime implements Time {

    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    private final List<Duration> pauses = new ArrayList<>();
    private Duration passed = Duration.ZERO;

    /** What has been waited. */
    List<Duration> pauses() {
        return pauses;
    }

    @Override
    public long nanos() {
        return passed.toNanos();
    }

    @Override
    public Instant now() {
        return START.plus(passed);
    }

    @Override
    public void sleep(Duration duration) {
        pauses.add(duration);
        passed = passed.plus(duration);
    }
}
