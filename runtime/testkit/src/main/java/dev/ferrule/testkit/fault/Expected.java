package dev.ferrule.testkit.fault;

import static dev.ferrule.runtime.error.ErrorKind.OUTCOME_UNKNOWN;
import static dev.ferrule.runtime.error.ErrorKind.UNAVAILABLE;
import static dev.ferrule.runtime.error.ErrorKind.UNEXPECTED_ANSWER;

import dev.ferrule.runtime.definition.Repeat;
import dev.ferrule.runtime.definition.StepDefinition;
import dev.ferrule.runtime.error.ErrorKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a call must make of a fault, by what kind of call it is, when it may be sent three times.
 *
 * @param get of a read
 * @param put of a change that can be sent twice
 * @param post of a change that must not be sent twice
 * @param keyed of a change that the service recognises by a key
 */
public record Expected(Outcome get, Outcome put, Outcome post, Outcome keyed) {

    private static final int ATTEMPTS = 3;

    /**
     * How a call ends.
     *
     * @param kinds the kinds of failure that are right
     * @param orSuccess whether success is right
     * @param least how often the server must see it at least
     * @param most how often the server may see it at most
     */
    public record Outcome(Set<ErrorKind> kinds, boolean orSuccess, int least, int most) {

        /** Copies the set. */
        public Outcome {
            kinds = Set.copyOf(kinds);
        }

        /** This, or success. */
        public Outcome alsoSuccess() {
            return new Outcome(kinds, true, least, most);
        }

        /** This, or a failure of this kind as soon as the server has seen the request. */
        public Outcome or(ErrorKind kind) {
            Set<ErrorKind> more = new HashSet<>(kinds);
            more.add(kind);
            return new Outcome(more, orSuccess, Math.min(1, least), Math.max(1, most));
        }

        /** The same when the server may see the request so often. */
        public Outcome upTo(int times) {
            return new Outcome(kinds, orSuccess, Math.min(least, times), times);
        }

        /** In words, such as {@code unavailable with 3 requests}. */
        @Override
        public String toString() {
            List<String> ends = new ArrayList<>();
            kinds.stream().map(ErrorKind::id).sorted().forEach(ends::add);
            if (orSuccess) {
                ends.add("success");
            }
            String times = least == most ? String.valueOf(least) : least + " to " + most;
            return String.join(" or ", ends) + " with " + times + " requests";
        }

        static Outcome success(int sent) {
            return new Outcome(Set.of(), true, sent, sent);
        }

        static Outcome failure(int least, int most, ErrorKind... kinds) {
            return new Outcome(Set.of(kinds), false, least, most);
        }
    }

    private static Expected all(Outcome outcome) {
        return new Expected(outcome, outcome, outcome, outcome);
    }

    /** Success with the first request. */
    static Expected success() {
        return all(Outcome.success(1));
    }

    /** This failure with the first request. */
    static Expected failure(ErrorKind kind) {
        return all(Outcome.failure(1, 1, kind));
    }

    /** Nobody can be reached: no request leaves, and nothing is in doubt unless the client cannot tell. */
    static Expected unreachable(int leastConnections, int mostConnections) {
        return all(Outcome.failure(leastConnections, mostConnections, UNAVAILABLE, OUTCOME_UNKNOWN));
    }

    /** Nobody can be reached, which is known for certain. */
    static Expected unsent() {
        return all(Outcome.failure(0, 0, UNAVAILABLE));
    }

    /** The answer is lost: what can be sent twice is, and of a change it is not known whether it has taken effect. */
    static Expected lost() {
        return lost(ATTEMPTS);
    }

    /** The same when there may be time for fewer attempts. */
    static Expected lost(int least) {
        return new Expected(
                Outcome.failure(least, ATTEMPTS, UNAVAILABLE),
                Outcome.failure(least, ATTEMPTS, OUTCOME_UNKNOWN),
                Outcome.failure(1, 1, OUTCOME_UNKNOWN),
                Outcome.failure(least, ATTEMPTS, OUTCOME_UNKNOWN));
    }

    /** The first request is lost on an old connection, and the next one finds a new one. */
    static Expected lostOnce() {
        Outcome again = Outcome.success(2);
        return new Expected(again, again, Outcome.failure(1, 1, OUTCOME_UNKNOWN), again);
    }

    /** What comes back is no HTTP. Clients that cannot tell it from a broken connection may try again what they may. */
    static Expected noHttp() {
        return new Expected(
                Outcome.failure(1, ATTEMPTS, UNEXPECTED_ANSWER, UNAVAILABLE),
                Outcome.failure(1, ATTEMPTS, UNEXPECTED_ANSWER, OUTCOME_UNKNOWN),
                Outcome.failure(1, 1, UNEXPECTED_ANSWER, OUTCOME_UNKNOWN),
                Outcome.failure(1, ATTEMPTS, UNEXPECTED_ANSWER, OUTCOME_UNKNOWN));
    }

    /** The same, or the odd part is left out and the rest taken. */
    static Expected noHttpOrSuccess() {
        Expected strict = noHttp();
        return new Expected(
                strict.get.alsoSuccess(),
                strict.put.alsoSuccess(),
                strict.post.alsoSuccess(),
                strict.keyed.alsoSuccess());
    }

    /** The answer cannot be understood, which does not pass. */
    static Expected unreadable() {
        return failure(UNEXPECTED_ANSWER);
    }

    /** The same, or it can. */
    static Expected unreadableOrSuccess() {
        return all(new Outcome(Set.of(UNEXPECTED_ANSWER), true, 1, 1));
    }

    /** A failure that may pass: what can be sent twice is, so often at most. */
    static Expected passing(ErrorKind kind, int attempts) {
        Outcome again = Outcome.failure(attempts, attempts, kind);
        return new Expected(again, again, Outcome.failure(1, 1, kind), again);
    }

    /** The service has not taken the request, so that any is sent again. */
    static Expected notTaken(ErrorKind kind) {
        return all(Outcome.failure(ATTEMPTS, ATTEMPTS, kind));
    }

    /** What the request of a step must make of it. */
    public Outcome of(StepDefinition step) {
        Outcome outcome = step.repeat().how() == Repeat.How.KEY
                ? keyed
                : !step.hasEffect() ? get : step.repeatable() ? put : post;
        if (step.repeat().how() != Repeat.How.NEVER) {
            return outcome;
        }
        // Not even what the service has not taken is sent again.
        Outcome once = step.hasEffect() ? post : get;
        boolean again = once.orSuccess && once.least > 1;
        return again ? Outcome.failure(1, 1, UNAVAILABLE) : once.upTo(Math.min(1, once.most));
    }
}
