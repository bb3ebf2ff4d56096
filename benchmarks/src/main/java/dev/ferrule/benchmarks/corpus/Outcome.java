package dev.ferrule.benchmarks.corpus;

import java.util.Optional;
import java.util.SortedMap;

/**
 * How far a document got.
 *
 * @param document its file, below the folder of all
 * @param version the version of OpenAPI that it says; {@code none} when it could not be read
 * @param operations how many operations it has
 * @param actions how many of them became actions
 * @param losses how many losses the report tells
 * @param again whether the second import and generation gave the same bytes
 * @param generated the sources that were made of it, by their paths; empty when nothing was generated
 * @param problem why it got no further; empty when it got all the way
 */
record Outcome(
        String document,
        String version,
        int operations,
        int actions,
        int losses,
        boolean again,
        SortedMap<String, String> generated,
        Optional<Problem> problem) {

    /** Where a document stayed behind. */
    enum Stage {
        /** The import refuses it, in a sentence. */
        REFUSED,
        /** None of its operations is an action. */
        EMPTY,
        /** What was imported does not validate. */
        INVALID,
        /** Something failed that should not. */
        CRASHED,
        /** The compiler has something to say. */
        UNCOMPILED
    }

    /**
     * Why a document got no further.
     *
     * @param reason what was said
     */
    record Problem(Stage stage, String reason) {}

    Outcome with(Problem found) {
        return new Outcome(
                document, version, operations, actions, losses, again, generated, problem.or(() -> Optional.of(found)));
    }

    /** The outcome with what was generated, and whether that was the same again. */
    Outcome generated(SortedMap<String, String> sources, boolean same) {
        return new Outcome(document, version, operations, actions, losses, again && same, sources, problem);
    }

    boolean is(Stage stage) {
        return problem.filter(found -> found.stage() == stage).isPresent();
    }

    boolean isImported() {
        return actions > 0;
    }

    boolean isGenerated() {
        return !generated.isEmpty();
    }

    boolean isCompiled() {
        return isGenerated() && problem.isEmpty();
    }
}
