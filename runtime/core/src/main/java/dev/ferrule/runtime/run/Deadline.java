package dev.ferrule.runtime.run;

import java.io.IOException;
import java.time.Duration;

/** The time that one call has, over all its steps, by the monotonic clock. */
final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left, at least a millisecond, as no client can wait for less. */
    Duration left() {
        return Duration.ofNanos(Math.max(end - System.nanoTime(), 1_000_000));
    }

    boolean passed() {
        return System.nanoTime() >= end;
    }

    /**
     * Ends a reading that goes on although its time is over.
     *
     * @throws IOException when the time is over
     */
    void check() throws IOException {
        if (passed()) {
            throw new IOException("The time of the call is over.");
        }
    }
}
