package dev.ferrule.crowd.sandbox.directory;

import dev.ferrule.crowd.sandbox.settings.CrowdSettings;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Crowd demands of a user's data, apart from what is stored already. */
final class UserRules {

    /** Texts are kept in columns of this length. */
    private static final int LONGEST_TEXT = 255;

    private final CrowdSettings settings;

    UserRules(CrowdSettings settings) {
        this.settings = settings;
    }

    /** The complete profile that a draft stands for: defaults for what it leaves out. */
    Profile profile(UserDraft draft) {
        String name = draft.name() == null ? "" : draft.name();
        checkName(name);
        String email = draft.email() == null || draft.email().isBlank() ? null : draft.email();
        Boolean active = draft.active();
        Profile profile = Profile.complete(
                name,
                draft.firstName(),
                draft.lastName(),
                draft.displayName(),
                email,
                active == null ? settings.version().activeWhenAbsent() : active);
        if (Stream.of(profile.firstName(), profile.lastName(), profile.displayName(), email == null ? "" : email)
                .anyMatch(text -> text.length() > LONGEST_TEXT)) {
            throw Refusal.of(Reason.INVALID_USER, "A field of user <" + name + "> is longer than " + LONGEST_TEXT);
        }
        return profile;
    }

    void checkName(String name) {
        if (name.isBlank()) {
            throw Refusal.of(Reason.ILLEGAL_ARGUMENT, "A user needs a name");
        }
        if (!name.equals(name.strip()) || name.length() > LONGEST_TEXT) {
            throw Refusal.of(
                    Reason.INVALID_USER,
                    "User name <" + name + "> begins or ends with a space, or is longer than " + LONGEST_TEXT);
        }
    }

    /**
     * 4.4 and later: an e-mail address that differs from the stored one, but for its case, is refused. One that is left
     * out differs from a stored one.
     */
    void checkEmailChange(@Nullable String stored, @Nullable String sent) {
        boolean same = stored == null ? sent == null : sent != null && stored.equalsIgnoreCase(sent);
        if (!same && settings.version().refusesEmailChanges() && !settings.emailChangesAllowed()) {
            throw Refusal.of(
                    Reason.APPLICATION_PERMISSION_DENIED,
                    "External applications are not allowed to change user emails");
        }
    }

    void checkPassword(@Nullable String password) {
        if (password == null || password.isBlank()) {
            throw Refusal.of(Reason.INVALID_CREDENTIAL, "The new password is empty");
        }
        if (password.length() < settings.shortestPassword()) {
            throw Refusal.of(
                    Reason.INVALID_CREDENTIAL,
                    "The new password is shorter than " + settings.shortestPassword() + " characters");
        }
    }
}
