package dev.ferrule.runtime.resilience4j;

import dev.ferrule.runtime.retry.CallGate;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Lets nothing through while a circuit breaker is open. Requests that were not answered, or with a status from 500 on, are its
 * failures; all other answers, 404 and 429 too, are its successes. Each connection wants a gate of its own.
 *
 * @see <a href="https://resilience4j.readme.io/docs/circuitbreaker">Resilience4j: CircuitBreaker</a>
 */
public final class CircuitBreakerGate implements CallGate {

    private final CircuitBreaker breaker;
    private volatile long openedAt;

    private CircuitBreakerGate(CircuitBreaker breaker) {
        this.breaker = breaker;
        openedAt = breaker.getCurrentTimestamp();
        breaker.getEventPublisher().onStateTransition(event -> {
            if (event.getStateTransition().getToState() == State.OPEN) {
                openedAt = breaker.getCurrentTimestamp();
            }
        });
    }

    /**
     * A gate with the settings that Resilience4j has when nothing is said: open for a minute when half of the last hundred
     * requests have failed.
     *
     * @param name what the breaker is called in its own events and metrics
     */
    public static CircuitBreakerGate of(String name) {
        return of(CircuitBreaker.ofDefaults(name));
    }

    /** A gate with these settings; what they say of exceptions does not count, as there are none. */
    public static CircuitBreakerGate of(String name, CircuitBreakerConfig settings) {
        return of(CircuitBreaker.of(name, settings));
    }

    /** A gate by this breaker, which the program may watch and change. */
    public static CircuitBreakerGate of(CircuitBreaker breaker) {
        return new CircuitBreakerGate(breaker);
    }

    @Override
    public Optional<Duration> closed() {
        return breaker.tryAcquirePermission() ? Optional.empty() : Optional.of(left());
    }

    /** What is left of the time that it stays open. Who tries again before a test has ended cannot know how long it takes. */
    private Duration left() {
        if (breaker.getState() != State.OPEN) {
            return Duration.ZERO;
        }
        Duration open = Duration.ofMillis(breaker.getCircuitBreakerConfig()
                .getWaitIntervalFunctionInOpenState()
                .apply(1));
        Duration passed = Duration.of(
                breaker.getCurrentTimestamp() - openedAt,
                breaker.getTimestampUnit().toChronoUnit());
        Duration left = open.minus(passed);
        return left.isNegative() ? Duration.ZERO : left;
    }

    @Override
    public void succeeded(Duration took) {
        breaker.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void failed(Duration took) {
        breaker.onError(took.toNanos(), TimeUnit.NANOSECONDS, new FailedRequest());
    }

    @Override
    public void unjudged() {
        breaker.releasePermission();
    }

    /** What the breaker is told of; nobody throws it, so it needs no trace. */
    private static final class FailedRequest extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FailedRequest() {
            super("A request has failed.", null, false, false);
        }
    }
}
