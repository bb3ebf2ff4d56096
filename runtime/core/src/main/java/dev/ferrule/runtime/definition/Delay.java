package dev.ferrule.runtime.definition;

import java.time.Duration;

/** How long to wait. */
public sealed interface Delay {

    /** A fixed time. */
    record Fixed(Duration time) implements Delay {}

    /** A time that an answer tells; nothing when what it tells cannot be read. */
    record Told(Origin from, Unit unit) implements Delay {}

    /** What a told time is counted in. */
    enum Unit {
        /** Seconds from now, or an HTTP date (RFC 9110, 10.2.3). */
        RETRY_AFTER,
        /** Seconds from now. */
        SECONDS,
        /** Milliseconds from now. */
        MILLIS,
        /** A point in time, in seconds since 1970. */
        EPOCH_SECONDS,
        /** A point in time, in milliseconds since 1970. */
        EPOCH_MILLIS,
        /** A point in time as an HTTP date (RFC 9110, 5.6.7). */
        HTTP_DATE,
        /** A point in time by RFC 3339. */
        RFC3339
    }

    /** A fixed time in milliseconds. */
    static Delay millis(long time) {
        return new Fixed(Duration.ofMillis(time));
    }

    /** A time that an answer tells. */
    static Delay told(Origin from, Unit unit) {
        return new Told(from, unit);
    }
}
