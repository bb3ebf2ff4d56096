package dev.ferrule.crowd.sandbox.directory;

/** A request that Crowd understands and refuses. Nothing was changed. */
public final class Refusal extends RuntimeException {

    private final Reason reason;
    private final int status;
    private final String message;

    private Refusal(Reason reason, int status, String message) {
        super(message);
        this.reason = reason;
        this.status = status;
        this.message = message;
    }

    /** A refusal with the reason's usual status. */
    public static Refusal of(Reason reason, String message) {
        return new Refusal(reason, reason.status(), message);
    }

    /** The user is not there; 404, which is right when the request's address names the user. */
    public static Refusal userNotFound(String name) {
        return of(Reason.USER_NOT_FOUND, "User <" + name + "> does not exist");
    }

    /** The group is not there; 404, which is right when the request's address names the group. */
    public static Refusal groupNotFound(String name) {
        return of(Reason.GROUP_NOT_FOUND, "Group <" + name + "> does not exist");
    }

    /** The one is no member of the other; 404. */
    public static Refusal membershipNotFound(String child, String parent) {
        return of(
                Reason.MEMBERSHIP_NOT_FOUND,
                "The child entity <" + child + "> is not a member of the parent <" + parent + ">");
    }

    /** This refusal with another status: an entity that the body names, or a login, is missing with 400. */
    public Refusal withStatus(int other) {
        return new Refusal(reason, other, message);
    }

    /** The reason that clients dispatch on. */
    public Reason reason() {
        return reason;
    }

    /** The status of the answer. */
    public int status() {
        return status;
    }

    /** The message as sent. */
    public String text() {
        return message;
    }
}
