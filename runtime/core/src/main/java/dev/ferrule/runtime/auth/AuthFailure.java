package dev.ferrule.runtime.auth;

import dev.ferrule.runtime.error.ErrorKind;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * No proof could be got. It belongs to no call yet: the call that wanted the proof adds its action and step and takes
 * secrets out of the text.
 */
public final class AuthFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ErrorKind kind;
    private final transient OptionalInt status;
    private final transient Optional<String> code;
    private final transient boolean lasting;
    private final transient Optional<String> hook;
    private final transient Optional<String> advice;

    private AuthFailure(
            ErrorKind kind,
            String message,
            OptionalInt status,
            Optional<String> code,
            boolean lasting,
            Optional<String> hook,
            Optional<String> advice) {
        super(message);
        this.kind = kind;
        this.status = status;
        this.code = code;
        this.lasting = lasting;
        this.hook = hook;
        this.advice = advice;
    }

    /** A failure that would be the same for another call at this moment. */
    public static AuthFailure of(ErrorKind kind, String message) {
        return new AuthFailure(
                kind, message, OptionalInt.empty(), Optional.empty(), true, Optional.empty(), Optional.empty());
    }

    /** A failure of one call alone, such as its time being over. */
    public static AuthFailure ofCall(ErrorKind kind, String message) {
        return new AuthFailure(
                kind, message, OptionalInt.empty(), Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    /**
     * A failure of the code of this name, which the program has registered.
     *
     * @param lasting whether it would be the same for another call at this moment
     */
    public static AuthFailure ofHook(String hook, String message, boolean lasting) {
        return new AuthFailure(
                ErrorKind.FAILED,
                message,
                OptionalInt.empty(),
                Optional.empty(),
                lasting,
                Optional.of(hook),
                Optional.empty());
    }

    /** This failure, behind words that say what it has kept from happening. */
    public AuthFailure behind(String words) {
        return sameCause(new AuthFailure(kind, words + " " + text(), status, code, lasting, hook, advice));
    }

    /** This failure, because of what happened on the way to the server. */
    public AuthFailure because(Throwable cause) {
        initCause(cause);
        return this;
    }

    /** This failure, told by an answer. */
    public AuthFailure answered(OptionalInt answerStatus, Optional<String> answerCode) {
        return sameCause(new AuthFailure(kind, text(), answerStatus, answerCode, lasting, hook, advice));
    }

    /** This failure, and what to do about it. */
    public AuthFailure advised(String what) {
        return sameCause(new AuthFailure(kind, text(), status, code, lasting, hook, Optional.of(what)));
    }

    /** The same failure, to be thrown by another call. */
    AuthFailure again() {
        return sameCause(new AuthFailure(kind, text(), status, code, lasting, hook, advice));
    }

    private AuthFailure sameCause(AuthFailure other) {
        Throwable cause = getCause();
        return cause == null ? other : other.because(cause);
    }

    /** The kind of failure. */
    public ErrorKind kind() {
        return kind;
    }

    /** What went wrong; it may repeat what a server has written. */
    public String text() {
        return String.valueOf(getMessage());
    }

    /** The status of the answer, if there was one. */
    public OptionalInt status() {
        return status;
    }

    /** The error code of the answer, if it gave one. */
    public Optional<String> code() {
        return code;
    }

    /** The name of the program's code, if that is what has failed. */
    public Optional<String> hook() {
        return hook;
    }

    /** What to do about it, if there is something to say. */
    public Optional<String> advice() {
        return advice;
    }

    /** Whether another call at this moment would fail in the same way. */
    boolean lasting() {
        return lasting;
    }
}
