package dev.ferrule.runtime.retry;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often a call is sent at most, and how long to wait in between: a random time up to a bound that doubles with each
 * attempt ("full jitter"), so that callers who failed together do not come back together.
 *
 * @param attempts how often a call is sent at most, the first time included; at least 1
 * @param first the bound of the first pause after a failure
 * @param throttled the bound of the first pause after an answer that there were too many calls
 * @param longest the bound of every pause that is picked here
 * @param longestTold the longest pause that a service may ask for; when it asks for more, its answer is a failure at once
 */
public record RetryPolicy(int attempts, Duration first, Duration throttled, Duration longest, Duration longestTold) {

    /** Three attempts, pauses from 50 milliseconds or a second on, up to 20 seconds, and up to a minute when told. */
    public static final RetryPolicy STANDARD = new RetryPolicy(
            3, Duration.ofMillis(50), Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofMinutes(1));

    /** One attempt. */
    public static final RetryPolicy NONE = STANDARD.attempts(1);

    /** Checks the bounds. */
    public RetryPolicy {
        if (attempts < 1
                || first.isNegative()
                || throttled.isNegative()
                || longestTold.isNegative()
                || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("At least one attempt, and bounds that grow.");
        }
    }

    /** This policy with so many attempts at most. */
    public RetryPolicy attempts(int most) {
        return new RetryPolicy(most, first, throttled, longest, longestTold);
    }

    /** This policy with another bound of the pauses that services ask for. */
    public RetryPolicy longestTold(Duration most) {
        return new RetryPolicy(attempts, first, throttled, longest, most);
    }

    /**
     * The pause after an attempt; empty when there is to be no further one.
     *
     * @param attempt how often the call has been sent
     * @param tooMany whether the service said that there were too many calls
     * @param told what the service asks for; taken as it is, or not at all. No time at all counts as not told, so that
     *     nobody is asked as fast as the machine can
     */
    public Optional<Duration> pause(int attempt, boolean tooMany, Optional<Duration> told) {
        if (attempt >= attempts) {
            return Optional.empty();
        }
        Optional<Duration> asked = told.filter(time -> !time.isZero());
        return asked.isPresent()
                ? asked.filter(time -> time.compareTo(longestTold) <= 0)
                : Optional.of(backoff(attempt, tooMany ? throttled : first));
    }

    private Duration backoff(int attempt, Duration from) {
        long most = longest.toMillis();
        long bound = Math.min(most, from.toMillis() << Math.min(attempt - 1, 20));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(Math.max(bound, 0) + 1));
    }
}
