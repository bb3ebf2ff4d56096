package dev.ferrule.examples.github;

import dev.ferrule.testkit.sandbox.SandboxOptions;
import dev.ferrule.testkit.sandbox.SandboxResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** A time in which GitHub refuses all requests. It tells so in three ways, two of them with the status of what is forbidden. */
final class Limit {

    private enum Way {
        RETRY_AFTER,
        RESET,
        SILENT
    }

    private static final Duration TOLD = Duration.ofSeconds(20);
    private static final Duration SILENT = Duration.ofMinutes(1);
    private static final String TEXT =
            "{\"message\": \"API rate limit exceeded for installation.\", \"documentation_url\": \"https://docs.github.com/rest\"}";

    private final InstantSource clock;
    private final Optional<Way> way;
    private Optional<Instant> end = Optional.empty();

    Limit(SandboxOptions options) {
        clock = options.clock();
        way = options.get("limit").map(text -> switch (text) {
            case "retry-after" -> Way.RETRY_AFTER;
            case "reset" -> Way.RESET;
            case "silent" -> Way.SILENT;
            default ->
                throw new IllegalArgumentException(
                        "The sandbox setting 'limit' is retry-after, reset or silent, not '" + text + "'.");
        });
    }

    /** The refusal of a request that comes now, if it is refused. */
    Optional<SandboxResponse> refusal() {
        Instant now = clock.instant();
        if (way.isPresent() && end.isEmpty()) {
            end = Optional.of(now.plus(way.get() == Way.SILENT ? SILENT : TOLD));
        }
        return way.filter(told -> end.filter(now::isBefore).isPresent()).map(told -> refusal(told, end.orElse(now)));
    }

    private static SandboxResponse refusal(Way way, Instant end) {
        return switch (way) {
            case RETRY_AFTER ->
                SandboxResponse.json(403, TEXT).withHeader("Retry-After", Long.toString(TOLD.toSeconds()));
            case RESET ->
                SandboxResponse.json(403, TEXT)
                        .withHeader("X-RateLimit-Remaining", "0")
                        .withHeader("X-RateLimit-Reset", Long.toString(end.getEpochSecond()));
            case SILENT -> SandboxResponse.json(429, TEXT);
        };
    }
}
