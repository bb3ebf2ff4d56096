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

    /** A profile in which the names that are left out are made from the others. */
    public static Profile complete(
            String name,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String displayName,
            @Nullable String email,
            boolean active) {
        Names names = Names.complete(firstName, lastName, displayName, name);
        return new Profile(name, names.first(), names.last(), names.display(), email, active);
    }

    /** This profile under another user name. */
    Profile renamed(String newName) {
        return new Profile(newName, firstName, lastName, displayName, email, active);
    }
}
