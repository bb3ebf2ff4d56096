package dev.ferrule.crowd.sandbox.directory;

import org.jspecify.annotations.Nullable;

/** Checks users' passwords. All that is wrong with a login is a 400: a 401 would speak of the application. */
public final class Logins {

    private final Directories directories;

    Logins(Directories directories) {
        this.directories = directories;
    }

    /** The user, if the password lets the user in. */
    public User authenticate(String userName, @Nullable String password) {
        User stored = directories
                .findUser(userName)
                .orElseThrow(() -> Refusal.userNotFound(userName).withStatus(400));
        return checked(stored, password);
    }

    /** The user for whom a session is to begin; without a password when the application vouches for the user. */
    User forSession(String userName, @Nullable String password, boolean passwordCounts) {
        User stored = directories.findUser(userName).orElseThrow(Logins::wrong);
        return passwordCounts ? checked(stored, password) : active(stored);
    }

    private static User checked(User stored, @Nullable String password) {
        active(stored);
        if (stored.password() == null || !stored.password().equals(password)) {
            throw wrong();
        }
        if (Users.mustChangePassword(stored)) {
            throw Refusal.of(
                    Reason.EXPIRED_CREDENTIAL, "The password of user <" + stored.name() + "> has to be changed");
        }
        return stored;
    }

    private static User active(User stored) {
        if (!stored.profile().active()) {
            throw Refusal.of(Reason.INACTIVE_ACCOUNT, "Account with name <" + stored.name() + "> is inactive");
        }
        return stored;
    }

    private static Refusal wrong() {
        return Refusal.of(Reason.INVALID_USER_AUTHENTICATION, "Failed to authenticate principal, password was invalid");
    }
}
