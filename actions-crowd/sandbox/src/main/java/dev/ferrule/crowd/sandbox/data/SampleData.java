package dev.ferrule.crowd.sandbox.data;

import dev.ferrule.crowd.sandbox.directory.Directory;
import dev.ferrule.crowd.sandbox.directory.Group;
import dev.ferrule.crowd.sandbox.directory.Home;
import dev.ferrule.crowd.sandbox.directory.Profile;
import dev.ferrule.crowd.sandbox.directory.User;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The users and groups that are there at the start, each for a case that an action must get right. All users have one
 * password. {@code leaver} and {@code no-email} are in no group.
 */
final class SampleData {

    private static final String PASSWORD = "user-password";
    private static final Home HOME = new Home(557057, "Sandbox Directory");

    private SampleData() {}

    static Directory directory() {
        Directory directory = new Directory(HOME, Set.of(), true)
                .with(documented())
                .with(user(
                        "leaver",
                        "Lena",
                        "Leaver",
                        "leaver@example.com",
                        false,
                        "7f3d0e62-8a41-4f0e-9a3d-5c1b6e2f9d01"))
                // Neither an address nor, as in some directories, an external id and so no key.
                .with(user("no-email", "Nora", "Nomail", null, true, null))
                .with(user(
                        "jürgen",
                        "Jürgen",
                        "Größe 山田",
                        "juergen@example.com",
                        true,
                        "2c9a51be-03d7-4d55-8f3b-90d1f2a4c702"))
                .with(user(
                        "a+b & c@example.com",
                        "Ann",
                        "Both",
                        "a+b@example.com",
                        true,
                        "b81e4f9c-6d2a-4c7e-a1f0-3e8d7c5b2a03"))
                .with(dated());
        return directory
                .with(
                        group("R&D + tests", "A name that must be encoded", true),
                        List.of("a+b & c@example.com"),
                        List.of())
                .with(
                        group("engineering", "People who build", true),
                        List.of("dated", "jürgen"),
                        List.of("R&D + tests"))
                .with(group("staff", "Everybody", true), List.of("sampleuser"), List.of("engineering"))
                .with(group("retired", null, false), List.of(), List.of());
    }

    /** The user that the documentation of Crowd shows. */
    private static User documented() {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        attributes.put("invalidPasswordAttempts", List.of("0"));
        attributes.put("requiresPasswordChange", List.of("false"));
        return user("sampleuser", "Sample", "User", "sample@user.cool", true, "927441f1-cc92-4030-b633-8a2bbdf7136e")
                .withAttributes(attributes);
    }

    private static User dated() {
        User user = user("dated", "Dora", "Dated", "dated@example.com", true, "e4a7c8d2-1b5f-4e93-b6c0-8f9d0a1e3b04");
        return user.withProfile(
                user.profile(),
                new User.Dates(Instant.parse("2024-02-29T12:00:00Z"), Instant.parse("2025-06-30T08:15:30.250Z")));
    }

    private static Group group(String name, @Nullable String description, boolean active) {
        return new Group(HOME, name, description, active, Map.of());
    }

    private static User user(
            String name,
            String first,
            String last,
            @Nullable String email,
            boolean active,
            @Nullable String externalId) {
        Profile profile = new Profile(name, first, last, first + " " + last, email, active);
        return new User(HOME, profile, externalId, PASSWORD, Map.of(), null);
    }
}
