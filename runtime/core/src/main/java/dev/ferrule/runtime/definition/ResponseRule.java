package dev.ferrule.runtime.definition;

import dev.ferrule.runtime.error.ErrorKind;
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
 */
public record ResponseRule(
        Condition when,
        Verdict verdict,
        Optional<ErrorKind> kind,
        Optional<Expression> code,
        Optional<Expression> message,
        Optional<String> parameter) {

    /** What an answer can mean. */
    public enum Verdict {
        SUCCEED,
        FAIL,
        ABSENT
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

    private static ResponseRule of(Condition when, Verdict verdict) {
        return new ResponseRule(when, verdict, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** This rule with the kind of failure. */
    public ResponseRule kind(ErrorKind value) {
        return new ResponseRule(when, verdict, Optional.of(value), code, message, parameter);
    }

    /** This rule with the service's own code. */
    public ResponseRule code(Expression value) {
        return new ResponseRule(when, verdict, kind, Optional.of(value), message, parameter);
    }

    /** This rule with the message. */
    public ResponseRule message(Expression value) {
        return new ResponseRule(when, verdict, kind, code, Optional.of(value), parameter);
    }

    /** This rule with the parameter to blame. */
    public ResponseRule parameter(String id) {
        return new ResponseRule(when, verdict, kind, code, message, Optional.of(id));
    }
}
