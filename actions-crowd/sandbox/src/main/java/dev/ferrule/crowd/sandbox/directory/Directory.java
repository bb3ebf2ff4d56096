package dev.ferrule.crowd.sandbox.directory;

import dev.ferrule.crowd.sandbox.settings.Permission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One directory: its users, its groups and who is in which group. It stores what it is told; the rules by which an
 * application may change it are those of {@link Users}, {@link Groups} and {@link Members}. Groups in groups form no
 * circle.
 */
public final class Directory {

    private final Home home;
    private final Set<Permission> denied;
    private final boolean nestsGroups;
    final NameTable<User> users = new NameTable<>(User::name);
    final NameTable<Group> groups = new NameTable<>(Group::name);
    final Edges usersInGroups = new Edges();
    final Edges groupsInGroups = new Edges();

    /**
     * An empty directory.
     *
     * @param denied what the application may not do in it
     * @param nestsGroups whether groups may be in groups
     */
    public Directory(Home home, Set<Permission> denied, boolean nestsGroups) {
        this.home = home;
        this.denied = denied.isEmpty() ? EnumSet.noneOf(Permission.class) : EnumSet.copyOf(denied);
        this.nestsGroups = nestsGroups;
    }

    /** The directory's number and name. */
    public Home home() {
        return home;
    }

    /** Stores a user, in place of one of the same name. */
    public Directory with(User user) {
        users.put(user);
        return this;
    }

    /** Stores a group with users and groups in it, which must be there. */
    public Directory with(Group group, List<String> memberUsers, List<String> memberGroups) {
        groups.put(group);
        for (String user : memberUsers) {
            requirePresent(users.has(user), user, group.name());
            usersInGroups.add(group.name(), user);
        }
        for (String member : memberGroups) {
            requirePresent(groups.has(member) && canHold(group.name(), member), member, group.name());
            groupsInGroups.add(group.name(), member);
        }
        return this;
    }

    boolean denies(Permission permission) {
        return denied.contains(permission);
    }

    boolean nestsGroups() {
        return nestsGroups;
    }

    /** Whether a group can be put into another without closing a circle. */
    boolean canHold(String parent, String child) {
        return !NameTable.index(parent).equals(NameTable.index(child))
                && !groupsInGroups.below(child).contains(NameTable.index(parent));
    }

    private static void requirePresent(boolean present, String member, String group) {
        if (!present) {
            throw new IllegalArgumentException(
                    "'" + member + "' cannot be in the group '" + group + "': it is not there, or holds the group.");
        }
    }
}
