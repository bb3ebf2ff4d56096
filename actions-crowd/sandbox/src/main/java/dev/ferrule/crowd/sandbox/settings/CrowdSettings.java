package dev.ferrule.crowd.sandbox.settings;

import dev.ferrule.testkit.sandbox.SandboxOptions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of the Crowd sandbox, each with the name that {@link SandboxOptions} knows it by.
 *
 * @param version {@code version}: the Crowd that is played, 6.0.2 unless given
 * @param baseUrl {@code base-url}: Crowd's configured base URL, from which all links are made whatever the port
 * @param applicationName {@code application-name}: the application whose connection is given out
 * @param applicationPassword {@code application-password}: its password
 * @param otherApplications {@code other-applications}: applications that are known too, each as {@code name:password},
 *     separated by commas. They see and may do what the first does, but for webhooks, of which each has its own
 * @param refusesAddress {@code refuse-address}: whether the client's address is refused whatever it is
 * @param addresses {@code addresses}: the addresses, networks such as {@code 10.0.0.0/8} and host names from which the
 *     application may call, separated by commas; every address unless given
 * @param clientAddress {@code client-address}: the address that all requests seem to come from, 127.0.0.1 unless given
 * @param denied {@code deny}: permissions that the application lacks in every directory, separated by commas
 * @param accessGroups {@code access-groups}: the groups whose members may use the application, separated by commas;
 *     everybody may unless given
 * @param emailChangesAllowed {@code allow-email-change}: whether an administrator has lifted the rule of 4.4 that
 *     applications may not change e-mail addresses
 * @param showsDirectory {@code show-directory}: whether users carry {@code directory-id} and {@code directory-name}
 * @param namesCharset {@code charset}: whether the type of answers in JSON and XML names the charset
 * @param shortestPassword {@code password-min-length}: shorter passwords are refused
 * @param sessionSeconds {@code session-seconds}: how long a session lasts at most without being used, 1800 unless given
 * @param cookieDomain {@code cookie-domain}: the domain of single sign-on cookies; none unless given
 * @param cookieSecure {@code cookie-secure}: whether single sign-on cookies are for HTTPS only
 * @param avatarAddress {@code avatar-at}: where the pictures of users are, to which {@code /user/avatar} redirects; it answers
 *     with a picture unless given
 * @param keepsEvents {@code events}: whether changes can be followed, true unless given
 * @param mostEvents {@code events-kept}: how many changes are kept, 10,000 unless given
 * @param data {@code data}: what is there at the start, in JSON or as the path of a file with it; sample data unless
 *     given
 * @param now {@code now}: the time at which the sandbox starts; each date after that is a second later, so that equal
 *     runs show equal dates
 */
public record CrowdSettings(
        CrowdVersion version,
        String baseUrl,
        String applicationName,
        String applicationPassword,
        Map<String, String> otherApplications,
        boolean refusesAddress,
        List<String> addresses,
        String clientAddress,
        Set<Permission> denied,
        List<String> accessGroups,
        boolean emailChangesAllowed,
        boolean showsDirectory,
        boolean namesCharset,
        int shortestPassword,
        int sessionSeconds,
        Optional<String> cookieDomain,
        boolean cookieSecure,
        Optional<String> avatarAddress,
        boolean keepsEvents,
        int mostEvents,
        Optional<String> data,
        Instant now) {

    private static final Set<String> NAMES = Set.of(
            "version",
            "base-url",
            "application-name",
            "application-password",
            "other-applications",
            "refuse-address",
            "addresses",
            "client-address",
            "deny",
            "access-groups",
            "allow-email-change",
            "show-directory",
            "charset",
            "password-min-length",
            "session-seconds",
            "cookie-domain",
            "cookie-secure",
            "avatar-at",
            "events",
            "events-kept",
            "data",
            "now");

    /** Keeps its own copies of sets and lists. */
    public CrowdSettings {
        otherApplications = Map.copyOf(otherApplications);
        addresses = List.copyOf(addresses);
        denied = Set.copyOf(denied);
        accessGroups = List.copyOf(accessGroups);
    }

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException when a setting is unknown or has no usable value
     */
    public static CrowdSettings from(SandboxOptions options) {
        options.requireOnly(NAMES);
        SettingReader reader = new SettingReader(options);
        return new CrowdSettings(
                CrowdVersion.of(options.get("version", "6.0.2")),
                options.get("base-url", "https://crowdserver/crowd"),
                options.get("application-name", "ferrule"),
                options.get("application-password", "sandbox-password"),
                reader.pairs("other-applications"),
                options.flag("refuse-address", false),
                reader.list("addresses"),
                options.get("client-address", "127.0.0.1"),
                Permission.named(reader.list("deny")),
                reader.list("access-groups"),
                options.flag("allow-email-change", false),
                options.flag("show-directory", false),
                options.flag("charset", false),
                reader.number("password-min-length", 1),
                reader.number("session-seconds", 1800),
                options.get("cookie-domain"),
                options.flag("cookie-secure", false),
                options.get("avatar-at"),
                options.flag("events", true),
                reader.number("events-kept", 10_000),
                options.get("data"),
                reader.instant("now", "2026-01-01T00:00:00Z"));
    }
}
