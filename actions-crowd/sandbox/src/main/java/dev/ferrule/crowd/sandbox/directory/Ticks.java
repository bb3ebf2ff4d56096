package dev.ferrule.crowd.sandbox.directory;

import java.time.Instant;

/** The time as the sandbox shows it: each look is a second after the one before, so that equal runs show equal dates. */
final class Ticks {

    private Instant now;

    Ticks(Instant start) {
        this.now = start;
    }

    Instant next() {
        now = now.plusSeconds(1);
        return now;
    }
}
