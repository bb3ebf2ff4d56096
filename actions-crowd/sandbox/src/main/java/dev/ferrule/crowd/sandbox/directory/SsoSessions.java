package dev.ferrule.crowd.sandbox.directory;

import dev.ferrule.crowd.sandbox.settings.CrowdSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of people. A second login of the same user with the same factors gives the same token, and each use makes a
 * session last longer.
 */
public final class SsoSessions {

    private static final int TOKEN_LENGTH = 24;

    private final CrowdSettings settings;
    private final Directories directories;
    private final Members members;
    private final Logins logins;
    private final Ticks ticks;
    private final InstantSource time;
    private final SessionTable table;
    private int begun;

    SsoSessions(
            CrowdSettings settings,
            Directories directories,
            Members members,
            Logins logins,
            Ticks ticks,
            InstantSource time,
            SessionTable table) {
        this.settings = settings;
        this.directories = directories;
        this.members = members;
        this.logins = logins;
        this.ticks = ticks;
        this.time = time;
        this.table = table;
    }

    /**
     * Begins a session, or goes on with the one that there is.
     *
     * @param passwordCounts whether the password is checked
     * @param seconds how long it is to last without being used; the server's own limit bounds it
     */
    public SsoSession begin(
            String userName,
            @Nullable String password,
            boolean passwordCounts,
            Map<String, String> factors,
            int seconds) {
        User user = logins.forSession(userName, password, passwordCounts);
        requireAccess(user);
        Duration length = Duration.ofSeconds(Math.min(seconds, settings.sessionSeconds()));
        dropEnded();
        Optional<SsoSession> present = table.find(user.name(), factors);
        SsoSession session = new SsoSession(
                present.map(SsoSession::token).orElseGet(() -> newToken(user)),
                user.name(),
                factors,
                present.map(SsoSession::created).orElseGet(ticks::next),
                length,
                time.instant().plus(length));
        table.put(session);
        return session;
    }

    /**
     * The session of this token.
     *
     * @throws Refusal when there is none, or it is over, or its user is gone
     */
    public SsoSession get(String token) {
        dropEnded();
        return table.find(token)
                .filter(session -> directories.findUser(session.userName()).isPresent())
                .orElseThrow(() -> Refusal.of(Reason.INVALID_SSO_TOKEN, "Token does not validate."));
    }

    /** The session of this token if it is used with the factors that it began with; it lasts longer then. */
    public SsoSession validate(String token, Map<String, String> factors) {
        SsoSession session = get(token);
        if (!session.factors().equals(factors)) {
            throw Refusal.of(Reason.INVALID_SSO_TOKEN, "Token does not validate.");
        }
        SsoSession longer = new SsoSession(
                token,
                session.userName(),
                factors,
                session.created(),
                session.length(),
                time.instant().plus(session.length()));
        table.put(longer);
        return longer;
    }

    /** Ends a session; one that is not there has ended already. */
    public void end(String token) {
        table.remove(token);
    }

    /** Ends all sessions of a user but one. */
    public void endAll(String userName, Optional<String> exceptToken) {
        table.removeAllOf(userName, exceptToken);
    }

    private void requireAccess(User user) {
        boolean allowed = settings.accessGroups().isEmpty()
                || members.groupsOf(user.name(), Reach.NESTED).stream()
                        .anyMatch(group -> settings.accessGroups().stream()
                                .anyMatch(allowing -> allowing.equalsIgnoreCase(group.name())));
        if (!allowed) {
            throw Refusal.of(
                    Reason.APPLICATION_ACCESS_DENIED,
                    "User <" + user.name() + "> does not have access to the application <" + settings.applicationName()
                            + ">");
        }
    }

    private void dropEnded() {
        table.removeEnded(time.instant());
    }

    private String newToken(User user) {
        begun++;
        return UUID.nameUUIDFromBytes((begun + " " + user.name()).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, TOKEN_LENGTH);
    }
}
