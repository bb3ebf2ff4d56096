package dev.ferrule.testkit.scorecard;

import dev.ferrule.runtime.retry.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A time that passes only where somebody waits, and then at once. */
final class VirtualTime implements Time {

    /** The time that it starts at: that of the examples of RFC 9110, 5.6.7. */
    static final Instant START = Instant.parse("1994-11-06T08:49:37Z");

    private final List<Duration> pauses = new ArrayList<>();
    private Duration passed = Duration.ZERO;

    /** What has been waited. */
    List<Duration> pauses() {
        return pauses;
    }

    /** How much time has passed. */
    Duration passed() {
        return passed;
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
