package dev.ferrule.crowd.sandbox.directory;

import dev.ferrule.crowd.sandbox.directory.Change.Operation;
import dev.ferrule.crowd.sandbox.settings.CrowdSettings;
import dev.ferrule.crowd.sandbox.settings.Permission;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who is in which group. A user's groups are those of the user's own directory. */
public final class Members {

    private final CrowdSettings settings;
    private final Directories directories;
    private final Journal journal;

    Members(CrowdSettings settings, Directories directories, Journal journal) {
        this.settings = settings;
        this.directories = directories;
        this.journal = journal;
    }

    /** The users in a group, sorted by name. */
    public List<User> usersOf(String groupName, Reach reach) {
        Group group = directories.group(groupName);
        NameTable<User> users = new NameTable<>(User::name);
        directories
                .all()
                .filter(directory -> directory.groups.has(group.name()))
                .forEach(directory -> {
                    Set<String> groups = new TreeSet<>(Set.of(group.name()));
                    if (reach == Reach.NESTED) {
                        groups.addAll(directory.groupsInGroups.below(group.name()));
                    }
                    // A user who is hidden by one of the same name in an earlier directory is nobody's member here.
                    directory.usersInGroups.membersOf(groups).stream()
                            .flatMap(name -> directories.findUser(name).stream())
                            .filter(user -> user.home().equals(directory.home()))
                            .forEach(users::put);
                });
        return users.all();
    }

    /** The groups that a user is in, sorted by name. */
    public List<Group> groupsOf(String userName, Reach reach) {
        User user = directories.user(userName);
        Directory directory = directories.of(user.home());
        Set<String> names = directory.usersInGroups.groupsOf(user.name());
        if (reach == Reach.NESTED) {
            List.copyOf(names).forEach(name -> names.addAll(directory.groupsInGroups.above(name)));
        }
        return groups(directory, names);
    }

    /** The groups in a group, sorted by name. */
    public List<Group> childrenOf(String groupName, Reach reach) {
        Group group = directories.group(groupName);
        Directory directory = directories.of(group.home());
        return groups(
                directory,
                reach == Reach.NESTED
                        ? directory.groupsInGroups.below(group.name())
                        : directory.groupsInGroups.membersOf(group.name()));
    }

    /** The groups that a group is in, sorted by name. */
    public List<Group> parentsOf(String groupName, Reach reach) {
        Group group = directories.group(groupName);
        Directory directory = directories.of(group.home());
        return groups(
                directory,
                reach == Reach.NESTED
                        ? directory.groupsInGroups.above(group.name())
                        : directory.groupsInGroups.groupsOf(group.name()));
    }

    /** Puts a user into a group; whether both exist is seen to by the caller, who knows which one the body named. */
    public void add(User user, Group group) {
        Directory directory = directories.of(user.home());
        Group own = directory.groups.find(group.name()).orElseThrow(() -> Refusal.groupNotFound(group.name()));
        directories.require(directory.home(), Permission.UPDATE_GROUP);
        if (directory.usersInGroups.add(own.name(), user.name())) {
            journal.add(new Change.OfMembership(Operation.CREATED, user, own));
        } else {
            refuseAgain(user.name(), own.name());
        }
    }

    /** Takes a user out of a group. */
    public void remove(String userName, String groupName) {
        User user = directories.user(userName);
        Group group = directories.group(groupName);
        Directory directory = directories.of(user.home());
        directories.require(directory.home(), Permission.UPDATE_GROUP);
        if (!directory.usersInGroups.remove(group.name(), user.name())) {
            throw Refusal.membershipNotFound(user.name(), group.name());
        }
        journal.add(new Change.OfMembership(Operation.DELETED, user, group));
    }

    /** Puts a group into another. */
    public void nest(Group child, Group parent) {
        Directory directory = directories.of(parent.home());
        if (!directory.nestsGroups()) {
            throw Refusal.of(
                    Reason.NESTED_GROUPS_NOT_SUPPORTED,
                    "Directory <" + directory.home().name() + "> does not support nested groups");
        }
        if (!child.home().equals(parent.home()) || !directory.canHold(parent.name(), child.name())) {
            throw Refusal.of(
                    Reason.INVALID_MEMBERSHIP,
                    "Group <" + child.name() + "> cannot be a member of group <" + parent.name() + ">");
        }
        directories.require(directory.home(), Permission.UPDATE_GROUP);
        if (directory.groupsInGroups.add(parent.name(), child.name())) {
            journal.add(new Change.OfNesting(Operation.CREATED, child, parent));
        } else {
            refuseAgain(child.name(), parent.name());
        }
    }

    /** Takes a group out of another. */
    public void unnest(String childName, String parentName) {
        Group parent = directories.group(parentName);
        Group child = directories.group(childName);
        Directory directory = directories.of(parent.home());
        directories.require(directory.home(), Permission.UPDATE_GROUP);
        if (!directory.groupsInGroups.remove(parent.name(), child.name())) {
            throw Refusal.membershipNotFound(child.name(), parent.name());
        }
        journal.add(new Change.OfNesting(Operation.DELETED, child, parent));
    }

    private void refuseAgain(String child, String parent) {
        if (settings.version().refusesSecondMembership()) {
            throw Refusal.of(
                    Reason.MEMBERSHIP_ALREADY_EXISTS,
                    "Membership already exists: child <" + child + ">, parent <" + parent + ">");
        }
    }

    private static List<Group> groups(Directory directory, Collection<String> names) {
        return new TreeSet<>(names)
                .stream().flatMap(name -> directory.groups.find(name).stream()).toList();
    }
}
