package dev.ferrule.runtime.run;

import dev.ferrule.runtime.error.ErrorKind;
import dev.ferrule.runtime.http.HttpAnswer;
import dev.ferrule.runtime.http.HttpRequest;
import dev.ferrule.runtime.http.TransportFailure;
import java.util.Optional;

/**
 * What listeners are told of one request, however often it is sent: each time it leaves, then how that ends, in one of
 * several ways. What is done here does nothing when nobody listens.
 */
interface WatchedRequest {

    /** Nobody listens. */
    WatchedRequest NONE = new WatchedRequest() {};

    /**
     * The request of a step is about to leave.
     *
     * @param prepared the request as it was worked out
     * @param wire the same as it leaves
     * @return what leaves, with what listeners add
     */
    default HttpRequest leaves(RequestWriter.Prepared prepared, HttpRequest wire) {
        return wire;
    }

    /** A request that no step makes is about to leave. */
    default void leaves(HttpRequest wire) {}

    /** An answer begins to come; what it gives is read in its place. */
    default HttpAnswer arrives(HttpAnswer answer) {
        return answer;
    }

    /** The answer sent the request somewhere else. */
    default void redirected() {}

    /** The answer to a step was read and means this. */
    default void answered(StepAnswer answer, AnswerJudge.Meaning meaning) {}

    /** The answer was read; what it means is for others to say, so its status alone counts. */
    default void answered(int status) {}

    /** There is no whole answer. */
    default void lost(TransportFailure.Phase phase, ErrorKind kind) {}

    /** Nothing more comes; if nothing was told of how it ended, something went wrong on the way. */
    default void close() {}

    /** What an answer that a step cannot go on with means. */
    static Optional<ErrorKind> error(AnswerJudge.Meaning meaning) {
        if (meaning instanceof AnswerJudge.Meaning.Failed failed) {
            return Optional.of(failed.failure().build().kind());
        }
        if (meaning instanceof AnswerJudge.Meaning.Again again) {
            return Optional.of(again.failure().build().kind());
        }
        if (meaning instanceof AnswerJudge.Meaning.Renew renew) {
            return Optional.of(renew.failure().build().kind());
        }
        if (meaning instanceof AnswerJudge.Meaning.Restart restart) {
            return Optional.of(restart.failure().build().kind());
        }
        return meaning instanceof AnswerJudge.Meaning.Unexpected unexpected
                ? Optional.of(unexpected.failure().build().kind())
                : Optional.empty();
    }
}
