package dev.ferrule.crowd.sandbox.settings;

import dev.ferrule.testkit.sandbox.SandboxOptions;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The settings of the Crowd sandbox, each with the name that {@link SandboxOptions} knows it by.
 *
 * @param version {@code version}: the Crowd that is played, 6.0.2 unless given
 * @param baseUrl {@code base-url}: Crowd's configured base URL, from which all links are made whatever the port
 * @param applicationName {@code application-name}: the only application that is known
 * @param applicationPassword {@code application-password}: its password
 * @param refusesAddress {@code refuse-address}: whether the application's address list lacks the client's address
 * @param denied {@code deny}: permissions that the application lacks, separated by commas
 * @param emailChangesAllowed {@code allow-email-change}: whether an administrator has lifted the rule of 4.4 that
 *     applications may not change e-mail addresses
 * @param showsDirectory {@code show-directory}: whether users carry {@code directory-id} and {@code directory-name}
 * @param shortestPassword {@code password-min-length}: shorter passwords are refused
 * @param now {@code now}: the time at which the sandbox starts; each change of a dated user is a second later, so that
 *     equal runs show equal dates
 */
public record CrowdSettings(
        CrowdVersion version,
        String baseUrl,
        String applicationName,
        String applicationPassword,
        boolean refusesAddress,
        Set<Permission> denied,
        boolean emailChangesAllowed,
        boolean showsDirectory,
        int shortestPassword,
        Instant now) {

    private static final Set<String> NAMES = Set.of(
            "version",
            "base-url",
            "application-name",
            "application-password",
            "refuse-address",
            "deny",
            "allow-email-change",
            "show-directory",
            "password-min-length",
            "now");

    /** Keeps its own copy of the permissions. */
    public CrowdSettings {
        denied = Set.copyOf(denied);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException when a setting is unknown or has no usable value
     */
    public static CrowdSettings from(SandboxOptions options) {
        options.requireOnly(NAMES);
        return new CrowdSettings(
                CrowdVersion.of(options.get("version", "6.0.2")),
                options.get("base-url", "https://crowdserver/crowd"),
                options.get("application-name", "ferrule"),
                options.get("application-password", "sandbox-password"),
                options.flag("refuse-address", false),
                permissions(options.get("deny", "")),
                options.flag("allow-email-change", false),
                options.flag("show-directory", false),
                number(options.get("password-min-length", "1")),
                instant(options.get("now", "2026-01-01T00:00:00Z")));
    }

    private static Set<Permission> permissions(String list) {
        Set<Permission> denied = EnumSet.noneOf(Permission.class);
        for (String name : list.split(",", -1)) {
            if (!name.isBlank()) {
                denied.add(Arrays.stream(Permission.values())
                        .filter(permission -> permission.name().equals(name.strip()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("The sandbox setting 'deny' lists "
                                + Arrays.stream(Permission.values())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))
                                + ", not '" + name.strip() + "'.")));
            }
        }
        return denied;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The sandbox setting 'password-min-length' is a number, not '" + text + "'.", e);
        }
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "The sandbox setting 'now' looks like 2026-01-01T00:00:00Z, not '" + text + "'.", e);
        }
    }
}
