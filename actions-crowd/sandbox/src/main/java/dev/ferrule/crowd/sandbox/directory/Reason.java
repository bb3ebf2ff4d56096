package dev.ferrule.crowd.sandbox.directory;

/** Crowd's reasons for refusing a request, all of them, with the status that usually goes with each. */
public enum Reason {
    APPLICATION_ACCESS_DENIED(403),
    APPLICATION_ALREADY_EXISTS(409),
    APPLICATION_MODIFICATION_FAILED(500),
    APPLICATION_NOT_FOUND(404),
    APPLICATION_PERMISSION_DENIED(403),
    DIRECTORY_NOT_FOUND(404),
    EVENT_TOKEN_EXPIRED(400),
    EXPIRED_CREDENTIAL(400),
    GROUP_NOT_FOUND(404),
    ILLEGAL_ARGUMENT(400),
    INACTIVE_ACCOUNT(400),
    INCREMENTAL_SYNC_NOT_AVAILABLE(400),
    INVALID_CHANGE_EMAIL_TOKEN(400),
    INVALID_CREDENTIAL(400),
    INVALID_EMAIL(400),
    INVALID_GROUP(400),
    INVALID_MEMBERSHIP(400),
    INVALID_SSO_TOKEN(404),
    INVALID_USER(400),
    INVALID_USER_AUTHENTICATION(400),
    MEMBERSHIP_ALREADY_EXISTS(409),
    MEMBERSHIP_NOT_FOUND(404),
    NESTED_GROUPS_NOT_SUPPORTED(400),
    OPERATION_FAILED(500),
    PERMISSION_DENIED(403),
    SAME_EMAIL_ADDRESS(400),
    UNSUPPORTED_OPERATION(400),
    USER_NOT_FOUND(404),
    WEBHOOK_NOT_FOUND(404);

    private final int status;

    Reason(int status) {
        this.status = status;
    }

    /** The usual status. */
    public int status() {
        return status;
    }
}
