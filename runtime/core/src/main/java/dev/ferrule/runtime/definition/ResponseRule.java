package dev.ferrule.runtime.definition;

import dev.ferrule.runtime.error.ErrorKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What an answer means.
 *
 * @param when the answers it speaks of
 * @param verdict what they mean
 * @param kind the kind of failure; empty to take it from the code's entry, else from the status
 * @param code the service's own error code
 * @param message what went wrong
 * @param parameter the id of the parameter to blame
 * @param blamed the name on the wire of what is to blame
 * @param each where the answer lists several problems, which are told one by one
 * @param after how long to wait before the call is sent again; the first that gives something counts
 */
public record ResponseRule(
        Condition when,
        Verdict verdict,
        Optional<ErrorKind> kind,
        Optional<Expression> code,
        Optional<Expression> message,
        Optional<String> parameter,
        Optional<Expression> blamed,
        Optional<Origin> each,
        List<Delay> after) {

    /** Copies the list. */
    public ResponseRule {
        after = List.copyOf(after);
    }

    /** What an answer can mean. */
    public enum Verdict {
        SUCCEED,
        FAIL,
        ABSENT,
        /** The call is sent again if it may be; a failure when it still fails then. */
        RETRY,
        /** The credentials that were worked out are forgotten and the call is sent again; a failure without such. */
        RENEW,
        /** What was asked for is not done yet; a failure where nothing waits for it. */
        PENDING,
        /** The list has changed while its pages were read, which are read anew; a failure where nothing gathers them. */
        RESTART
    }

    /** Such an answer means success. */
    public static ResponseRule succeed(Condition when) {
        return of(when, Verdict.SUCCEED);
    }

    /** Such an answer means failure. */
    public static ResponseRule fail(Condition when) {
        return of(when, Verdict.FAIL);
    }

    /** Such an answer means that there is no such thing, which is an answer too. */
    public static ResponseRule absent(Condition when) {
        return of(when, Verdict.ABSENT);
    }

    /** After such an answer the call is sent again. */
    public static ResponseRule retry(Condition when) {
        return of(when, Verdict.RETRY);
    }

    /** After such an answer the call is sent again with new credentials. */
    public static ResponseRule renew(Condition when) {
        return of(when, Verdict.RENEW);
    }

    /** Such an answer means that it is not done yet. */
    public static ResponseRule pending(Condition when) {
        return of(when, Verdict.PENDING);
    }

    /** After such an answer the pages of the list are read anew. */
    public static ResponseRule restart(Condition when) {
        return of(when, Verdict.RESTART);
    }

    private static ResponseRule of(Condition when, Verdict verdict) {
        return new ResponseRule(
                when,
                verdict,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** This rule with the kind of failure. */
    public ResponseRule kind(ErrorKind value) {
        return new ResponseRule(when, verdict, Optional.of(value), code, message, parameter, blamed, each, after);
    }

    /** This rule with the service's own code. */
    public ResponseRule code(Expression value) {
        return new ResponseRule(when, verdict, kind, Optional.of(value), message, parameter, blamed, each, after);
    }

    /** This rule with the message. */
    public ResponseRule message(Expression value) {
        return new ResponseRule(when, verdict, kind, code, Optional.of(value), parameter, blamed, each, after);
    }

    /** This rule with the parameter to blame. */
    public ResponseRule parameter(String id) {
        return new ResponseRule(when, verdict, kind, code, message, Optional.of(id), blamed, each, after);
    }

    /** This rule with the name on the wire of what is to blame. */
    public ResponseRule blamed(Expression name) {
        return new ResponseRule(when, verdict, kind, code, message, parameter, Optional.of(name), each, after);
    }

    /** This rule with where the answer lists several problems. */
    public ResponseRule each(Origin problems) {
        return new ResponseRule(when, verdict, kind, code, message, parameter, blamed, Optional.of(problems), after);
    }

    /** This rule with how long to wait. */
    public ResponseRule after(Delay... delays) {
        return new ResponseRule(when, verdict, kind, code, message, parameter, blamed, each, Arrays.asList(delays));
    }
}
