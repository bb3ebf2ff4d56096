package dev.ferrule.crowd.sandbox.directory;

import dev.ferrule.crowd.sandbox.settings.CrowdSettings;
import dev.ferrule.crowd.sandbox.settings.Permission;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The directory that the application sees: its users and the rules by which an application may change them. Not safe
 * for several threads at once; the service admits one request at a time.
 */
public final class UserDirectory {

    /** The directory's number, which begins every key. */
    public static final long ID = 557057;

    /** The directory's name, as messages show it. */
    public static final String NAME = "Sandbox Directory";

    private static final String MUST_CHANGE_PASSWORD = "requiresPasswordChange";

    private final CrowdSettings settings;
    private final UserTable users = new UserTable();
    private final UserRules rules;
    private Instant now;

    /** A directory with the sample users. */
    public UserDirectory(CrowdSettings settings) {
        this.settings = settings;
        this.now = settings.now();
        this.rules = new UserRules(settings);
        SampleUsers.all().forEach(users::put);
    }

    /** A user's key, of those who have one: directory and external id. */
    public static Optional<String> keyOf(User user) {
        return Optional.ofNullable(user.externalId()).map(id -> ID + ":" + id);
    }

    /**
     * The user of this name, whatever its case.
     *
     * @throws Refusal when there is none
     */
    public User user(String name) {
        return users.find(name).orElseThrow(() -> Refusal.userNotFound(name));
    }

    /**
     * The user with this key.
     *
     * @throws Refusal when there is none
     */
    public User userByKey(String key) {
        return users.all().stream()
                .filter(user -> keyOf(user).filter(key::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> Refusal.of(Reason.USER_NOT_FOUND, "User with key <" + key + "> does not exist"));
    }

    /** All users, sorted by name. */
    public List<User> users() {
        return users.all();
    }

    /** Creates a user. */
    public User add(UserDraft draft) {
        Profile profile = rules.profile(draft);
        requireFree(profile.name());
        if (draft.password() != null) {
            rules.checkPassword(draft.password());
        } else if (draft.encryptedPassword() == null) {
            throw Refusal.of(Reason.INVALID_CREDENTIAL, "A new user needs a password");
        }
        rules.checkAttributes(draft.attributes());
        require(Permission.CREATE_USER);
        String externalId = UUID.nameUUIDFromBytes(profile.name().getBytes(StandardCharsets.UTF_8))
                .toString();
        Instant created = tick();
        User user = new User(
                profile,
                externalId,
                draft.password(),
                settings.version().storesAttributesOfNewUser() ? draft.attributes() : Map.of(),
                new User.Dates(created, created));
        users.put(user);
        return user;
    }

    /**
     * Replaces a user's basic fields as a whole. What the draft leaves out is reset, not kept; password and attributes
     * in the draft are accepted and not applied, since both have resources of their own.
     */
    public void update(String userName, UserDraft draft) {
        if (draft.name() == null || !draft.name().equalsIgnoreCase(userName)) {
            // An update is no rename: the name in the body must be that in the address, but for its case.
            throw Refusal.of(
                    Reason.ILLEGAL_ARGUMENT,
                    "The user name <" + draft.name() + "> does not match the name <" + userName + "> in the URI");
        }
        User stored = user(userName);
        Profile replaced = rules.profile(draft).renamed(stored.name());
        rules.checkEmailChange(stored.profile().email(), replaced.email());
        require(Permission.UPDATE_USER);
        users.put(stored.withProfile(replaced, touched(stored)));
    }

    /** Gives a user another name; key, password and attributes stay. */
    public User rename(String userName, String newName) {
        User stored = user(userName);
        rules.checkName(newName);
        if (!stored.name().equalsIgnoreCase(newName)) {
            requireFree(newName);
        }
        require(Permission.UPDATE_USER);
        User renamed = stored.withProfile(stored.profile().renamed(newName), touched(stored));
        users.remove(stored);
        users.put(renamed);
        return renamed;
    }

    /** Removes a user with everything kept about it. */
    public void remove(String userName) {
        User stored = user(userName);
        require(Permission.DELETE_USER);
        users.remove(stored);
    }

    /** Stores a new password; a user who had to change it has done so. */
    public void changePassword(String userName, @Nullable String password) {
        User stored = user(userName);
        rules.checkPassword(password);
        require(Permission.UPDATE_USER);
        User changed = stored.withPassword(password);
        users.put(
                mustChangePassword(stored) ? withAttribute(changed, MUST_CHANGE_PASSWORD, List.of("false")) : changed);
    }

    /** Takes a user's password away, so that nobody can log in as that user. */
    public void removePassword(String userName) {
        User stored = user(userName);
        require(Permission.UPDATE_USER);
        users.put(stored.withPassword(null));
    }

    /** Adds attributes or replaces their values; attributes that are not named stay. */
    public void putAttributes(String userName, Map<String, List<String>> attributes) {
        User stored = user(userName);
        rules.checkAttributes(attributes);
        require(Permission.UPDATE_USER_ATTRIBUTE);
        Map<String, List<String>> merged = new LinkedHashMap<>(stored.attributes());
        merged.putAll(attributes);
        users.put(stored.withAttributes(merged));
    }

    /** Removes an attribute; one that is not there is removed already. */
    public void removeAttribute(String userName, String attribute) {
        User stored = user(userName);
        require(Permission.UPDATE_USER_ATTRIBUTE);
        Map<String, List<String>> rest = new LinkedHashMap<>(stored.attributes());
        rest.remove(attribute);
        users.put(stored.withAttributes(rest));
    }

    /** Checks a user's password. All that is wrong with it is a 400: a 401 would speak of the application. */
    public User authenticate(String userName, @Nullable String password) {
        User stored = users.find(userName)
                .orElseThrow(() -> Refusal.userNotFound(userName).withStatus(400));
        if (!stored.profile().active()) {
            throw Refusal.of(Reason.INACTIVE_ACCOUNT, "Account <" + stored.name() + "> is inactive");
        }
        if (stored.password() == null || !stored.password().equals(password)) {
            throw Refusal.of(
                    Reason.INVALID_USER_AUTHENTICATION,
                    "Failed to authenticate user <" + stored.name() + ">: the password is wrong");
        }
        if (mustChangePassword(stored)) {
            throw Refusal.of(
                    Reason.EXPIRED_CREDENTIAL, "The password of user <" + stored.name() + "> has to be changed");
        }
        return stored;
    }

    private void requireFree(String name) {
        if (users.find(name).isPresent()) {
            throw Refusal.of(Reason.INVALID_USER, "User <" + name + "> exists already");
        }
    }

    private void require(Permission permission) {
        if (settings.denied().contains(permission)) {
            throw Refusal.of(
                    Reason.APPLICATION_PERMISSION_DENIED,
                    "Application <" + settings.applicationName() + "> is not allowed to " + permission.deed()
                            + " in directory <" + NAME + ">");
        }
    }

    private static boolean mustChangePassword(User user) {
        return user.attributes().getOrDefault(MUST_CHANGE_PASSWORD, List.of()).contains("true");
    }

    private static User withAttribute(User user, String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(user.attributes());
        changed.put(name, values);
        return user.withAttributes(changed);
    }

    /** Only users with dates get a new one: others belong to a directory that keeps none. */
    private User.@Nullable Dates touched(User user) {
        User.Dates dates = user.dates();
        return dates == null ? null : new User.Dates(dates.created(), tick());
    }

    private Instant tick() {
        now = now.plusSeconds(1);
        return now;
    }
}
