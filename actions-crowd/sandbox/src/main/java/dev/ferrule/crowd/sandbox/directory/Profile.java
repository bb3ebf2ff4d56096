package dev.ferrule.crowd.sandbox.directory;

import org.jspecify.annotations.Nullable;

/** The basic fields of a user: what an update replaces as a whole. */
public record Profile(
        String name,
        String firstName,
        String lastName,
        String displayName,
        @Nullable String email,
        boolean active) {

    /** This profile under another user name. */
    Profile renamed(String newName) {
        return new Profile(newName, firstName, lastName, displayName, email, active);
    }
}
