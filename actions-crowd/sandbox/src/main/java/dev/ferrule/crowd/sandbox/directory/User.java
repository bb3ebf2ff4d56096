package dev.ferrule.crowd.sandbox.directory;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A user as stored.
 *
 * @param home the directory that holds the user
 * @param externalId what makes the key, and stays when the user is renamed; not every user has one
 * @param password null for a user who cannot log in with a password
 * @param attributes in the order in which they were first stored
 * @param dates null for a user of whom no dates are kept
 */
public record User(
        Home home,
        Profile profile,
        @Nullable String externalId,
        @Nullable String password,
        Map<String, List<String>> attributes,
        @Nullable Dates dates)
        implements Attributed<User> {

    /** When a user was created and last changed. */
    public record Dates(Instant created, Instant updated) {}

    /** Keeps its own copy of the attributes. */
    public User {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /** The user name. */
    @Override
    public String name() {
        return profile.name();
    }

    /** What the user can be found by whatever its name becomes, of those who have it: directory and external id. */
    public Optional<String> key() {
        return Optional.ofNullable(externalId).map(id -> home.id() + ":" + id);
    }

    /** This user with other basic fields. */
    public User withProfile(Profile changed, @Nullable Dates changedDates) {
        return new User(home, changed, externalId, password, attributes, changedDates);
    }

    User withPassword(@Nullable String changed) {
        return new User(home, profile, externalId, changed, attributes, dates);
    }

    @Override
    public User withAttributes(Map<String, List<String>> changed) {
        return new User(home, profile, externalId, password, changed, dates);
    }
}
