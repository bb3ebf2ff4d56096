package dev.ferrule.runtime.definition;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a call is made again until something is done.
 *
 * @param every the pause between two calls; the first alternative that gives something counts
 * @param atMost how long it is asked
 * @param done the answers that end it well
 * @param failed the answers that end it as a failure; all others mean that it goes on
 * @param message what went wrong
 */
public record PollDefinition(
        List<Delay> every, Duration atMost, Condition done, Optional<Condition> failed, Optional<Expression> message) {

    /** Copies the list. */
    public PollDefinition {
        every = List.copyOf(every);
    }

    /** Asks for so many milliseconds until the condition holds. */
    public static PollDefinition of(long atMost, Condition done) {
        return new PollDefinition(List.of(), Duration.ofMillis(atMost), done, Optional.empty(), Optional.empty());
    }

    /** The same, with these pauses. */
    public PollDefinition every(Delay... pauses) {
        return new PollDefinition(List.of(pauses), atMost, done, failed, message);
    }

    /** The same, ended as a failure by these answers. */
    public PollDefinition failed(Condition condition) {
        return new PollDefinition(every, atMost, done, Optional.of(condition), message);
    }

    /** The same, with what is told of a failure. */
    public PollDefinition message(Expression value) {
        return new PollDefinition(every, atMost, done, failed, Optional.of(value));
    }
}
