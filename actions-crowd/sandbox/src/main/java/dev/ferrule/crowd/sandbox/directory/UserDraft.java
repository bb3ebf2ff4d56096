package dev.ferrule.crowd.sandbox.directory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request says about a user; null is what it left out.
 *
 * @param encryptedPassword a password in a form that only the directory could check; nobody can log in with it here
 */
public record UserDraft(
        @Nullable String name,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable Boolean active,
        @Nullable String password,
        @Nullable String encryptedPassword,
        Map<String, List<String>> attributes) {}
