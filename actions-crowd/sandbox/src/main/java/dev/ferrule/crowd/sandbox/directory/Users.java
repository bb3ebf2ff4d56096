package dev.ferrule.crowd.sandbox.directory;

import dev.ferrule.crowd.sandbox.directory.Change.Operation;
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

/** The users that the application sees, and the rules by which it may change them. */
public final class Users {

    /** The attribute that is {@code true} of a user who must choose a new password before the next login. */
    static final String MUST_CHANGE_PASSWORD = "requiresPasswordChange";

    private final CrowdSettings settings;
    private final Directories directories;
    private final Journal journal;
    private final Ticks ticks;
    private final SessionTable sessions;
    private final UserRules rules;

    Users(CrowdSettings settings, Directories directories, Journal journal, Ticks ticks, SessionTable sessions) {
        this.settings = settings;
        this.directories = directories;
        this.journal = journal;
        this.ticks = ticks;
        this.sessions = sessions;
        this.rules = new UserRules(settings);
    }

    /**
     * The user of this name, whatever its case.
     *
     * @throws Refusal when there is none
     */
    public User get(String name) {
        return directories.user(name);
    }

    /**
     * The user with this key.
     *
     * @throws Refusal when there is none
     */
    public User byKey(String key) {
        return all().stream()
                .filter(user -> user.key().filter(key::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> Refusal.of(Reason.USER_NOT_FOUND, "User with key <" + key + "> does not exist"));
    }

    /** All users, sorted by name. */
    public List<User> all() {
        return directories.users();
    }

    /** Creates a user, in the first directory where the application may. */
    public User add(UserDraft draft) {
        Profile profile = rules.profile(draft);
        requireFree(profile.name());
        if (draft.password() != null) {
            rules.checkPassword(draft.password());
        } else if (draft.encryptedPassword() == null) {
            throw Refusal.of(Reason.INVALID_CREDENTIAL, "A new user needs a password");
        }
        Attributes.check(draft.attributes());
        Directory directory = directories.allowing(Permission.CREATE_USER);
        String externalId = UUID.nameUUIDFromBytes(profile.name().getBytes(StandardCharsets.UTF_8))
                .toString();
        Instant created = ticks.next();
        User user = new User(
                directory.home(),
                profile,
                externalId,
                draft.password(),
                settings.version().storesAttributesOfNewUser() ? draft.attributes() : Map.of(),
                new User.Dates(created, created));
        directory.with(user);
        journal.add(new Change.OfUser(Operation.CREATED, user, AttributeChange.NONE));
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
        User stored = get(userName);
        Profile replaced = rules.profile(draft).renamed(stored.name());
        rules.checkEmailChange(stored.profile().email(), replaced.email());
        directories.require(stored.home(), Permission.UPDATE_USER);
        store(stored.withProfile(replaced, touched(stored)), AttributeChange.NONE);
    }

    /** Gives a user another name; key, password, attributes, memberships and sessions stay. */
    public User rename(String userName, String newName) {
        User stored = get(userName);
        rules.checkName(newName);
        if (!stored.name().equalsIgnoreCase(newName)) {
            requireFree(newName);
        }
        directories.require(stored.home(), Permission.UPDATE_USER);
        User renamed = stored.withProfile(stored.profile().renamed(newName), touched(stored));
        Directory directory = directories.of(stored.home());
        directory.users.remove(stored);
        directory.usersInGroups.renameMember(stored.name(), newName);
        sessions.rename(stored.name(), newName);
        store(renamed, AttributeChange.NONE);
        return renamed;
    }

    /** Removes a user with everything kept about it. */
    public void remove(String userName) {
        User stored = get(userName);
        directories.require(stored.home(), Permission.DELETE_USER);
        Directory directory = directories.of(stored.home());
        directory.users.remove(stored);
        directory.usersInGroups.forgetMember(stored.name());
        sessions.removeAllOf(stored.name(), Optional.empty());
        journal.add(new Change.OfUser(Operation.DELETED, stored, AttributeChange.NONE));
    }

    /** Stores a new password; a user who had to change it has done so. */
    public void changePassword(String userName, @Nullable String password) {
        User stored = get(userName);
        rules.checkPassword(password);
        directories.require(stored.home(), Permission.UPDATE_USER);
        User changed = stored.withPassword(password);
        store(
                mustChangePassword(stored) ? changed.withAttributes(mustChange(changed, false)) : changed,
                AttributeChange.NONE);
    }

    /** Takes a user's password away, so that nobody can log in as that user. */
    public void removePassword(String userName) {
        User stored = get(userName);
        directories.require(stored.home(), Permission.UPDATE_USER);
        store(stored.withPassword(null), AttributeChange.NONE);
    }

    /** Makes every user of the directories that may be changed choose a new password before the next login. */
    public void expireAllPasswords() {
        directories.allowing(Permission.UPDATE_USER);
        for (User user : all()) {
            directories.require(user.home(), Permission.UPDATE_USER);
            store(user.withAttributes(mustChange(user, true)), AttributeChange.NONE);
        }
    }

    /** The attributes of users. */
    public Attributes<User> attributes() {
        return new Attributes<>(
                this::get, home -> directories.require(home, Permission.UPDATE_USER_ATTRIBUTE), this::store);
    }

    static boolean mustChangePassword(User user) {
        return user.attributes().getOrDefault(MUST_CHANGE_PASSWORD, List.of()).contains("true");
    }

    private static Map<String, List<String>> mustChange(User user, boolean must) {
        Map<String, List<String>> changed = new LinkedHashMap<>(user.attributes());
        changed.put(MUST_CHANGE_PASSWORD, List.of(Boolean.toString(must)));
        return changed;
    }

    private void store(User user, AttributeChange attributes) {
        directories.of(user.home()).with(user);
        journal.add(new Change.OfUser(Operation.UPDATED, user, attributes));
    }

    private void requireFree(String name) {
        if (directories.findUser(name).isPresent()) {
            throw Refusal.of(Reason.INVALID_USER, "User <" + name + "> exists already");
        }
    }

    /** Only users with dates get a new one: others belong to a directory that keeps none. */
    private User.@Nullable Dates touched(User user) {
        User.Dates dates = user.dates();
        return dates == null ? null : new User.Dates(dates.created(), ticks.next());
    }
}
