package dev.ferrule.crowd.sandbox.directory;

/** Crowd's reasons for refusing a request, with the status that usually goes with each. */
public enum Reason {
    APPLICATION_PERMISSION_DENIED(403),
    EXPIRED_CREDENTIAL(400),
    ILLEGAL_ARGUMENT(400),
    INACTIVE_ACCOUNT(400),
    INVALID_CREDENTIAL(400),
    INVALID_USER(400),
    INVALID_USER_AUTHENTICATION(400),
    OPERATION_FAILED(500),
    USER_NOT_FOUND(404);

    private final int status;

    Reason(int status) {
        this.status = status;
    }

    /** The usual status. */
    public int status() {
        return status;
    }
}
