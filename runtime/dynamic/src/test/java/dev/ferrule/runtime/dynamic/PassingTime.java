package dev.ferrule.runtime.dynamic;

import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.TransportFailure;
import dev.ferrule.runtime.retry.Time;
import java.time.Duration;
import java.time.Instant;

/** A time that passes when requests are sent, and when somebody waits. */
final class PassingTime implements Time {

    private Duration passed = Duration.ZERO;

    /** A transport whose requests take so long each. */
    Transport passingBefore(Transport other, Duration each) {
        return new Transport() {
            @Override
            public HttpAnswer send(HttpRequest request, Duration timeout) throws TransportFailure {
                passed = passed.plus(each);
                return other.send(request, timeout);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public long nanos() {
        return passed.toNanos();
    }

    @Override
    public Instant now() {
        return Instant.parse("2026-11-23T12:00:00Z").plus(passed);
    }

    @Override
    public void sleep(Duration duration) {
        passed = passed.plus(duration);
    }
}
