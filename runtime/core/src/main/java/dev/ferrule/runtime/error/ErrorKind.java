package dev.ferrule.runtime.error;

import java.util.List;
import java.util.Optional;

/**
 * The kind of a failure, the same for every service. It is no Java enum, so that a new kind does not break those who
 * compiled against the old ones: compare with {@code equals} and keep a default.
 */
public final class ErrorKind {

    /** The service does not accept who calls. */
    public static final ErrorKind AUTHENTICATION = new ErrorKind("authentication");
    /** The caller is known and may not do this. */
    public static final ErrorKind PERMISSION = new ErrorKind("permission");
    /** Something named in the call does not exist. */
    public static final ErrorKind NOT_FOUND = new ErrorKind("not-found");
    /** Something that was to be made exists already. */
    public static final ErrorKind EXISTS = new ErrorKind("exists");
    /** The call collides with the state of things, such as a change made by somebody else. */
    public static final ErrorKind CONFLICT = new ErrorKind("conflict");
    /** An input is wrong. */
    public static final ErrorKind INVALID = new ErrorKind("invalid");
    /** Too many calls. */
    public static final ErrorKind LIMIT = new ErrorKind("limit");
    /** The service cannot be reached or does not serve at the moment; nothing was changed by this call. */
    public static final ErrorKind UNAVAILABLE = new ErrorKind("unavailable");
    /** A change was sent and its answer was lost: it may or may not have taken effect. */
    public static final ErrorKind OUTCOME_UNKNOWN = new ErrorKind("outcome-unknown");
    /** The service answered something that cannot be understood. */
    public static final ErrorKind UNEXPECTED_ANSWER = new ErrorKind("unexpected-answer");
    /** The service failed, for a reason of none of the other kinds. */
    public static final ErrorKind FAILED = new ErrorKind("failed");

    private static final List<ErrorKind> KNOWN = List.of(
            AUTHENTICATION,
            PERMISSION,
            NOT_FOUND,
            EXISTS,
            CONFLICT,
            INVALID,
            LIMIT,
            UNAVAILABLE,
            OUTCOME_UNKNOWN,
            UNEXPECTED_ANSWER,
            FAILED);

    private final String id;

    private ErrorKind(String id) {
        this.id = id;
    }

    /** The kind of this id, if it is one. */
    public static Optional<ErrorKind> of(String id) {
        return KNOWN.stream().filter(kind -> kind.id.equals(id)).findFirst();
    }

    /** Every kind there is. */
    public static List<ErrorKind> known() {
        return KNOWN;
    }

    /** The kind's id, such as {@code not-found}. */
    public String id() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ErrorKind that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
