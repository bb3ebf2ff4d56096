package dev.ferrule.runtime.definition;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a token lasts.
 *
 * @param told where its answer tells it; empty when it does not
 * @param unit what the told time is counted in
 * @param otherwise how long it lasts when its answer does not tell; empty for until it is refused
 */
public record TokenExpiry(Optional<Pointer> told, Delay.Unit unit, Optional<Duration> otherwise) {

    /** Until it is refused. */
    public static final TokenExpiry UNKNOWN = new TokenExpiry(Optional.empty(), Delay.Unit.SECONDS, Optional.empty());

    /** A time that the answer tells. */
    public static TokenExpiry told(Pointer where, Delay.Unit unit) {
        return new TokenExpiry(Optional.of(where), unit, Optional.empty());
    }

    /** This expiry, with a time for answers that do not tell, in milliseconds. */
    public TokenExpiry otherwise(long millis) {
        return new TokenExpiry(told, unit, Optional.of(Duration.ofMillis(millis)));
    }
}
