package dev.ferrule.runtime.retry;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often a call is sent at most, and how long to wait in between: a random time up to a bound that doubles with each
 * attempt ("full jitter"), so that callers who failed together do not come back together.
 *
 * @param attempts how often a call is sent at most, the first time included; at least 1
 * @param first the bound of the first pause
 * @param longest the bound of every pause; when a service asks for more, its answer is a failure at once
 */
public record RetryPolicy(int attempts, Duration first, Duration longest) {

    /** Three attempts, pauses from 200 milliseconds on, never more than a minute. */
    public static final RetryPolicy STANDARD = new RetryPolicy(3, Duration.ofMillis(200), Duration.ofMinutes(1));

    /** One attempt. */
    public static final RetryPolicy NONE = new RetryPolicy(1, Duration.ZERO, Duration.ZERO);

    /** Checks the bounds. */
    public RetryPolicy {
        if (attempts < 1 || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("At least one attempt, and bounds that grow.");
        }
    }

    /**
     * The pause after an attempt; empty when there is to be no further one.
     *
     * @param attempt how often the call has been sent
     * @param told what the service asks for; taken as it is, or not at all
     */
    public Optional<Duration> pause(int attempt, Optional<Duration> told) {
        if (attempt >= attempts) {
            return Optional.empty();
        }
        return told.isPresent() ? told.filter(time -> time.compareTo(longest) <= 0) : Optional.of(backoff(attempt));
    }

    private Duration backoff(int attempt) {
        long most = longest.toMillis();
        long bound = Math.min(most, first.toMillis() << Math.min(attempt - 1, 20));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(Math.max(bound, 0) + 1));
    }
}
